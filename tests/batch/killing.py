"""Kill a batch with SIGKILL at random moments, resume it each time, and compare with an undisturbed run.

python -m tests.batch.killing TIMES INPUT... [-- OPTIONS]   prints a line for each kill.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from .making import contents

HERE = Path(__file__).parent


def killed_and_resumed(
    inputs: Path | list[Path], scratch: Path, how: list[str], *, kills: int, chance: random.Random
) -> bool:
    """Whether the folder of a run that was killed so often is the undisturbed run's, byte for byte."""
    paths = [str(path) for path in (inputs if isinstance(inputs, list) else [inputs])]
    command = [sys.executable, "-m", "tearsheet", "batch", *paths, "-q", *how, "-o"]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(HERE), *sys.path])}
    started = time.monotonic()
    subprocess.run([*command, str(scratch / "whole")], env=environment, check=True)
    took = time.monotonic() - started
    disturbed = scratch / "disturbed"
    for number in range(kills):
        again = ["--resume"] if (disturbed / "_plan.json").exists() else []
        # In a session of its own, so that what outlives it would be found.
        process = subprocess.Popen([*command, str(disturbed), *again], env=environment, start_new_session=True)
        time.sleep(chance.uniform(0.1, max(0.4, took / 2)))
        process.send_signal(signal.SIGKILL)
        process.wait()
        done = len(list(disturbed.glob("_done/*")))
        print(f"kill {number + 1}: {done} shards done", flush=True)
    again = ["--resume"] if (disturbed / "_plan.json").exists() else []
    subprocess.run([*command, str(disturbed), *again], env=environment, check=True)
    return contents(scratch / "whole") == contents(disturbed)


if __name__ == "__main__":
    times, *rest = sys.argv[1:]
    cut = rest.index("--") if "--" in rest else len(rest)
    same = True
    with tempfile.TemporaryDirectory() as folder:
        same = killed_and_resumed(
            [Path(name) for name in rest[:cut]], Path(folder), rest[cut + 1 :], kills=int(times), chance=random.Random()
        )
    print("the same, byte for byte" if same else "DIFFERENT")
    sys.exit(not same)
