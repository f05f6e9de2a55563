"""A real PostgreSQL for the tests, started by themselves: in a folder of its own, as a user of its own, on a socket."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_DEBIAN = Path("/usr/lib/postgresql")
_OPTIONS = "-c listen_addresses='' -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=40"
OWNER = "qowl"


def programs() -> Path | None:
    """Where PostgreSQL's programs are, the newest ones; None where there are none."""
    found = shutil.which("initdb")
    if found:
        return Path(found).parent
    installed = sorted(_DEBIAN.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    return installed[-1].parent if installed else None


@contextmanager
def server() -> Iterator[str]:
    """A running server; gives the folder of its socket."""
    where = programs()
    assert where is not None
    folder = Path(tempfile.mkdtemp(prefix="qowl-pg-"))
    try:
        _own(folder)
        data, log = folder / "data", folder / "log"
        _run(where / "initdb", "-D", data, "-U", OWNER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N")
        _run(
            where / "pg_ctl",
            "-D",
            data,
            "-l",
            log,
            "-w",
            "-o",
            f"{_OPTIONS} -c unix_socket_directories={folder}",
            "start",
        )
        try:
            yield str(folder)
        finally:
            _run(where / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _user() -> str | None:
    """The user to run as, where we are root, as which PostgreSQL refuses to run."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def _own(folder: Path) -> None:
    user = _user()
    if user:
        entry = pwd.getpwnam(user)
        os.chown(folder, entry.pw_uid, entry.pw_gid)


def _run(*command: object) -> None:
    subprocess.run(
        [str(word) for word in command], check=True, user=_user(), cwd="/", stdout=subprocess.DEVNULL,
        env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"},
    )  # fmt: skip
