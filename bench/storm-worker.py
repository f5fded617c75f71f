"""Child program of the storm: the platform's own Python SDK calls the platform again and again, and prints every error."""

import random
import time

from nemo_platform import NeMoPlatform

client = None
while True:
    try:
        client = client or NeMoPlatform()
        client.workspaces.list(page_size=1)
    except Exception as error:
        # The provider refused the refresh token, and the file has no newer one.
        lost = "invalid_grant" in str(error)
        print("login_required" if lost else f"Python {type(error).__name__}", flush=True)
        client = None
    time.sleep(0.2 + random.random() * 0.4)
