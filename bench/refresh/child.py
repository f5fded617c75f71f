"""The same with the platform's own Python SDK."""

import json
import os
import time

from nemo_platform import NeMoPlatform

client = NeMoPlatform()
os.write(3, b".")
os.read(3, 1)
used = time.process_time_ns()
started = time.monotonic_ns() // 1000
client.workspaces.list(page_size=1)
ready = time.monotonic_ns() // 1000
cpu = (time.process_time_ns() - used) // 1000
time.sleep(1)
print(json.dumps({"started": started, "ready": ready, "cpu": cpu}))
