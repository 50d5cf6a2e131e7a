"""Kill a batch with SIGKILL at random moments, resume it each time, and compare with an undisturbed run.

python -m tests.batch.killing TIMES INPUT... [-- OPTIONS]   prints a line for each kill.
"""

from __future__ import annotations

import os
import random
import shutil
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
    """Whether the folders of runs that were killed so often are the undisturbed run's, byte for byte.

    A run that gets through between kills is compared, and another begun.
    """
    paths = [str(path) for path in (inputs if isinstance(inputs, list) else [inputs])]
    command = [sys.executable, "-m", "tearsheet", "batch", *paths, "-q", *how, "-o"]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(HERE), *sys.path])}
    started = time.monotonic()
    subprocess.run([*command, str(scratch / "whole")], env=environment, check=True)
    took = time.monotonic() - started
    whole, disturbed, killed = contents(scratch / "whole"), scratch / "disturbed", 0
    while True:
        again = ["--resume"] if (disturbed / "_plan.json").exists() else []
        process = subprocess.Popen([*command, str(disturbed), *again], env=environment)
        try:
            process.wait(chance.uniform(0.1, took) if killed < kills else None)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
            killed += 1
            print(f"kill {killed}: {len(list(disturbed.glob('_done/*')))} shards done", flush=True)
            continue
        if process.returncode != 0 or contents(disturbed) != whole:
            return False
        print("through: the same", flush=True)
        if killed >= kills:
            return True
        shutil.rmtree(disturbed)


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
