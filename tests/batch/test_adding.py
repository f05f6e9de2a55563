"""Adding can be killed at any moment and taken up again; two at once lose nothing. With real processes."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import func, select

import files
from conftest import Databases
from qowl.batch.adding import Progress, add
from qowl.store import Paging as Page
from qowl.store import Question, opened, search
from qowl.store import tables as t
from stores import CORPUS, ROOT, everything, filled, jsonl, told


def command(where: str, *paths: Path, jobs: int = 1) -> list[str]:
    return [sys.executable, "-m", "qowl", "add", "--store", where, "--jobs", str(jobs), *map(str, paths)]


def run(where: str, *paths: Path, jobs: int = 1) -> None:
    subprocess.run(command(where, *paths, jobs=jobs), check=True, stdout=subprocess.DEVNULL)


def readouts(path: Path, count: int) -> Path:
    """Generated readouts as JSONL."""
    script = [sys.executable, "-m", "benchmarks.readouts", str(count)]
    path.write_bytes(subprocess.run(script, check=True, capture_output=True, cwd=ROOT).stdout)
    return path


def killed(where: str, paths: list[Path], times: int, jobs: int, seed: int) -> int:
    """Add and kill at random moments, so many times; how often the work was not at its end yet."""
    chance = random.Random(seed)
    cut = 0
    for _ in range(times):
        process = subprocess.Popen(
            command(where, *paths, jobs=jobs), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            process.wait(timeout=chance.uniform(0.3, 2.5))
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
            cut += 1
    return cut


def _equal_after_kills(databases: Databases, folder: Path, documents: int, times: int) -> None:
    broken = folder / "broken.jsonl"
    broken.write_text('{"text": "a"}\n{oops\n', "utf-8")
    paths = [readouts(folder / "readouts.jsonl", documents), broken]
    undisturbed, disturbed = databases.new(), databases.new()
    filled(undisturbed, *paths)
    assert killed(disturbed, paths, times, jobs=2, seed=times) > 0
    subprocess.run(command(disturbed, *paths), check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    assert everything(disturbed) == everything(undisturbed)
    for words in ("لغو تحریم", "برق", "خدزو"):
        hits = []
        for where in (disturbed, undisturbed):
            with opened(where) as store, store.reading() as connection:
                hits.append(search(connection, Question(words), Page(limit=1000)).items)
        assert hits[0] == hits[1]


def test_killed_and_taken_up_again_equals_undisturbed(databases: Databases, tmp_path: Path) -> None:
    _equal_after_kills(databases, tmp_path, documents=400, times=3)


@pytest.mark.slow
def test_killed_fifty_times(databases: Databases, tmp_path: Path) -> None:
    _equal_after_kills(databases, tmp_path, documents=6000, times=50)


def test_two_at_once_lose_nothing(databases: Databases, tmp_path: Path) -> None:
    """Two processes, each with documents of its own and some that both have."""
    lines = CORPUS.read_text("utf-8").splitlines(keepends=True)
    first, both, second = (tmp_path / name for name in ("a.jsonl", "b.jsonl", "c.jsonl"))
    for path, some in ((first, lines[:30]), (both, lines[30:50]), (second, lines[50:])):
        path.write_text("".join(some), "utf-8")
    alone, together = databases.new(), databases.new()
    filled(alone, first, both, second)
    commands = [command(together, *paths) for paths in ((first, both), (second, both))]
    processes = [subprocess.Popen(words, stderr=subprocess.PIPE, text=True) for words in commands]
    assert [process.communicate()[1] for process in processes] == ["", ""]
    assert told(together) == told(alone)


def test_processes_or_none_give_the_same(databases: Databases, tmp_path: Path) -> None:
    paths = [readouts(tmp_path / "readouts.jsonl", 150)]
    one, several = databases.new(), databases.new()
    filled(one, *paths)
    run(several, *paths, jobs=2)
    assert everything(several) == everything(one)


def test_progress_counts(where: str, tmp_path: Path) -> None:
    file = jsonl(tmp_path / "a.jsonl", [{"text": "یک"}, {"text": "دو"}, {"text": ""}])
    with opened(where, create=True) as store:
        (first,) = add(store, [file], processes=1, max_bytes=1000)
        (second,) = add(store, [file], processes=1, max_bytes=1000)
    failure = (f"{file}:3", "$.text: no text; give the document's text there")
    assert first == Progress(seen=3, added=2, known=0, failed=1, failures=(failure,))
    assert second == Progress(seen=3, added=0, known=2, failed=1, failures=(failure,))


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
def test_no_process_is_left_behind(tmp_path: Path) -> None:
    """The processes of one that was killed end themselves."""
    paths = [readouts(tmp_path / "readouts.jsonl", 3000)]
    where = str(tmp_path / "s.db")
    process = subprocess.Popen(command(where, *paths, jobs=2), stdout=subprocess.DEVNULL)
    children: set[int] = set()
    deadline = time.monotonic() + 30
    while len(children) < 3 and time.monotonic() < deadline:
        children = _children(process.pid)
    process.kill()
    process.wait()
    while any(_alive(child) for child in children) and time.monotonic() < deadline:
        pass
    assert children
    assert not any(_alive(child) for child in children)


def _children(pid: int) -> set[int]:
    found = Path(f"/proc/{pid}/task/{pid}/children")
    return {int(child) for child in found.read_text().split()} if found.exists() else set()


def _alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_a_store_among_its_documents_is_none(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("عراقچی با لاوروف گفت‌وگو کرد.", "utf-8")
    where = str(tmp_path / "store")
    with opened(where, create=True) as store:
        (progress,) = add(store, [tmp_path], processes=1, max_bytes=10**6)
    assert (progress.added, progress.failed) == (1, 0)


def test_a_folder_of_every_kind(where: str, tmp_path: Path) -> None:
    """Text, HTML, PDF, JSONL, feeds and archives, each with what it says of itself."""
    folder = tmp_path / "all"
    folder.mkdir()
    (folder / "a.txt").write_text(files.TEXT, "utf-8")
    (folder / "b.html").write_text(files.PAGE, "utf-8")
    files.paper(folder / "c.pdf", "Araghchi spoke with Lavrov.")
    jsonl(folder / "d.jsonl", [{"id": "p1", "text": files.TEXT, "outlet": "isna.ir", "published": "1400-03-03"}])
    (folder / "e.xml").write_text(files.RSS, "utf-8")
    (folder / "f.atom").write_text(files.ATOM, "utf-8")
    files.archive(folder / "g.warc.gz")
    filled(where, folder)
    with opened(where) as store, store.reading() as connection:
        d = t.documents.c
        rows = connection.execute(select(d.place, d.title, d.outlet, d.published).order_by(d.id)).all()
        failed = connection.execute(select(t.failures.c.place)).scalars().all()
    assert [(row.place.removeprefix(f"{folder}/"), *row[1:]) for row in rows] == [
        ("a.txt", None, None, None),
        ("b.html", "گفت‌وگو", None, None),
        ("c.pdf", "A call", None, "2021-05-24"),
        ("d.jsonl#p1", None, "isna.ir", "2021-05-24"),
        ("e.xml#g1", "یک", "irna.ir", "2021-05-24"),
        ("f.atom#a1", "سه", "mfa.gov.ir", "2021-05-25"),
        ("g.warc.gz#<urn:uuid:17>", "گفت‌وگو", "irna.ir", None),
    ]
    assert failed == [f"{folder}/e.xml#2"]


def test_several_make_one_store_at_once(databases: Databases) -> None:
    """Each finds the store made, by itself or by another."""
    rounds, makers = 6, 4
    places = [databases.new() for _ in range(rounds)]
    together = threading.Barrier(makers)

    def make(_: int) -> list[int]:
        found = []
        for where in places:
            together.wait(timeout=60)
            with opened(where, create=True) as store, store.reading() as connection:
                found.append(connection.execute(select(func.count()).select_from(t.documents)).scalar_one())
        return found

    with ThreadPoolExecutor(makers) as pool:
        assert list(pool.map(make, range(makers))) == [[0] * rounds] * makers
