"""The platform's own Python SDK, which lists workspaces; it pauses under its lock right before it redeems a refresh token."""

import sys

import httpx

post = httpx.post


def paused_post(url, *args, **options):
    if (options.get("data") or {}).get("grant_type") == "refresh_token":
        print("held", flush=True)
        sys.stdin.read()
    return post(url, *args, **options)


httpx.post = paused_post

from nemo_platform import NeMoPlatform

print(len(list(NeMoPlatform().workspaces.list())) > 0, flush=True)
