"""Child program: the platform's own Python SDK on the same file. It reads it, and renews the login whenever it starts a client."""

import json
import os
import random
import sys

import yaml

orders = json.loads(sys.argv[1])
chance = random.Random(orders["seed"])
done = {}
failed = {}


def read():
    with open(os.environ["NMP_CONFIG_FILE"], encoding="utf-8") as file:
        yaml.safe_load(file)


try:
    from nemo_platform import NeMoPlatform

    def refresh():
        NeMoPlatform().workspaces.list(page_size=1)

except ImportError:
    # The same SDK in the later generation of the platform.
    from nemo_helix_plugin.workspaces.client import WorkspacesClient

    def refresh():
        WorkspacesClient.from_config().list_workspaces(query_params={"page_size": 1}).page()


for _ in range(orders["operations"]):
    kind, work = ("read", read) if chance.random() < 0.5 else ("refresh", refresh)
    try:
        work()
        done[kind] = done.get(kind, 0) + 1
    except Exception as error:
        why = f"{kind}: {type(error).__name__}"
        failed[why] = failed.get(why, 0) + 1
print(json.dumps({"name": orders["name"], "done": done, "failed": failed, "lost": 0, "workspace": None}))
