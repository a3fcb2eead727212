"""A server of its own for each measurement: started, asked, looked at from outside, ended.

The most common change: how one knows that a server is at rest, `Server.rest`.
"""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
PATIENCE = 300.0
"""Seconds that a server may take to start; 100,000 claims take a while to be read."""
CHROMIUMS = "gzip, deflate, br, zstd"
"""What Chromium accepts, so that an answer is compressed as it would be for it."""


@dataclass(frozen=True)
class Answer:
    """An answer's status, body as it was sent, and the milliseconds until all of it was there."""

    status: int
    body: bytes
    ms: float


@dataclass
class Server:
    """A running server: its process, its port, and when it was started (`time.perf_counter`)."""

    process: subprocess.Popen[bytes]
    port: int
    started: float

    @property
    def address(self) -> str:
        """Where it is to be had."""
        return f"http://127.0.0.1:{self.port}"

    def since_start(self) -> float:
        """Milliseconds since the process was started."""
        return (time.perf_counter() - self.started) * 1000

    def get(self, path: str, encoding: str = CHROMIUMS) -> Answer:
        """Ask for a path on a connection of its own. Raises OSError where nobody listens."""
        begun = time.perf_counter()
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            line.request("GET", path, headers={"Accept-Encoding": encoding})
            answer = line.getresponse()
            body = answer.read()
        finally:
            line.close()
        return Answer(answer.status, body, (time.perf_counter() - begun) * 1000)

    def wait(self) -> float:
        """Wait until /healthz answers; return the milliseconds from the start of the process until then.

        Raises RuntimeError where the process ends, or does not answer within `PATIENCE` seconds.
        """
        while self.since_start() < PATIENCE * 1000:
            if self.process.poll() is not None:
                raise RuntimeError(f"the server ended with code {self.process.returncode}")
            try:
                if self.get("/healthz").status == 200:
                    return self.since_start()
            except OSError:
                time.sleep(0.002)
        raise RuntimeError(f"the server did not answer within {PATIENCE:.0f} s")

    def rest(self) -> None:
        """Wait until it does nothing: after the first page a thread compresses files for some seconds."""
        still, before = 0, self._worked()
        for _ in range(240):
            time.sleep(0.25)
            now = self._worked()
            still = still + 1 if now - before <= 1 else 0
            before = now
            if still >= 12:
                return

    def resident(self) -> float | None:
        """Memory in MB that the process holds now, None where the system does not tell."""
        return next((kb / 1000 for kb in self._told("status", "VmRSS:")), None)

    def _worked(self) -> int:
        """Hundredths of a second that the process has worked; 0 where the system does not tell."""
        path = Path(f"/proc/{self.process.pid}/stat")
        if not path.exists():
            return 0
        return sum(map(int, path.read_text(encoding="ascii").rpartition(")")[2].split()[11:13]))

    def _told(self, file: str, name: str) -> Iterator[int]:
        path = Path(f"/proc/{self.process.pid}/{file}")
        if path.exists():
            lines = path.read_text(encoding="ascii").splitlines()
            yield from (int(line.split()[1]) for line in lines if line.startswith(name))


@contextmanager
def running(arguments: Sequence[str]) -> Iterator[Server]:
    """A server as a reader starts it (`python app.py`), on a free port; ended when the block ends."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    command = [sys.executable, "app.py", "--port", str(port), *arguments]
    started = time.perf_counter()
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, cwd=ROOT, env=os.environ, stdout=quiet, stderr=quiet)
    try:
        yield Server(process, port, started)
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(10)
