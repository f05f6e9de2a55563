"""Opening a store: a SQLite file or a PostgreSQL URL, brought up to the present version.

    with opened("readouts.db", create=True) as store: ...

Writers wait for each other: each holds the one lock for writing from the beginning of its transaction, so what it has
read stays true until it commits. Readers wait for nobody.
"""

from __future__ import annotations

import sqlite3
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, make_url, text
from sqlalchemy.exc import ArgumentError, DatabaseError, DBAPIError, OperationalError

from qowl.errors import StoreError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

#: The newest migration, the version this code works with.
HEAD = "0002"
_WAIT = 120  # seconds that a writer waits for another
_AGAIN = 0.02  # seconds until what is refused without waiting is tried again
_LOCK = 0x716F776C  # "qowl": the number of the lock for writing on PostgreSQL


@dataclass(frozen=True, slots=True)
class Store:
    """An open store."""

    engine: Engine
    name: str

    @property
    def sqlite(self) -> bool:
        """Whether it is a SQLite file."""
        return self.engine.dialect.name == "sqlite"

    @property
    def files(self) -> frozenset[str]:
        """The files that SQLite keeps the store in: no documents, should they lie among those."""
        path = str(Path(self.name).resolve())
        return frozenset((path, f"{path}-wal", f"{path}-shm")) if self.sqlite else frozenset()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees the store as it is now."""
        with self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """The only connection that writes; what it did is committed at the end, all or nothing."""
        try:
            with self.engine.connect().execution_options(write=True) as connection, connection.begin():
                if not self.sqlite:
                    connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
                yield connection
        except OperationalError as error:
            raise StoreError(f"{self.name}: cannot write: {_reason(error)}") from None


@contextmanager
def opened(where: str, *, create: bool = False) -> Iterator[Store]:
    """The store at a path or URL, closed at the end; an older one is migrated first.

    Args:
        where: a SQLite file, or a URL: postgresql://user@host/database.
        create: make it where there is none.

    Raises:
        UsageError: the URL means nothing.
        StoreError: there is no store, it cannot be opened, or a newer version made it.
    """
    store = _connected(where, create=create)
    try:
        _brought_up(store, create=create)
        yield store
    finally:
        store.engine.dispose()


def _connected(where: str, *, create: bool) -> Store:
    if "://" in where:
        return Store(_postgresql(where), make_url(where).render_as_string(hide_password=True))
    path = Path(where)
    if not create and not path.exists():
        raise StoreError(f"{where}: no store there; make one: qowl add --store {where} PATH...")
    if path.is_dir():
        raise StoreError(f"{where}: a folder; a store is a file: --store {where.rstrip('/')}/readouts.db")
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": _WAIT})
    event.listen(engine, "connect", _prepared)
    event.listen(engine, "begin", _begun)
    return Store(engine, where)


def _postgresql(where: str) -> Engine:
    try:
        url = make_url(where)
    except ArgumentError:
        raise UsageError(f"not a URL of a store: {where!r}; give postgresql://user@host/database") from None
    if url.get_backend_name() not in ("postgresql", "postgres"):
        raise UsageError(f"a store is a file or postgresql://…, not {url.drivername}://")
    try:
        return create_engine(url.set(drivername="postgresql+psycopg"))
    except ModuleNotFoundError as missing:
        raise StoreError(
            f"a store on PostgreSQL needs {missing.name}; install it: pip install 'qowl[postgresql]'"
        ) from None


def _prepared(connection: sqlite3.Connection, _: object) -> None:
    connection.isolation_level = None  # we begin transactions ourselves
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA cache_size = -65536")
    _into_wal(connection)


def _into_wal(connection: sqlite3.Connection) -> None:
    """Turn to WAL mode. Where two do that to a new file at once, SQLite refuses one of them without waiting."""
    deadline = time.monotonic() + _WAIT
    while True:
        try:
            mode = connection.execute("PRAGMA journal_mode = WAL").fetchone()
        except sqlite3.OperationalError:
            if time.monotonic() > deadline:
                raise
            time.sleep(_AGAIN)
        else:
            break
    if mode != ("wal",):
        raise sqlite3.OperationalError("this drive takes no WAL file; a store needs a local one")


def _begun(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("write") else "BEGIN")


def _reason(error: DBAPIError) -> str:
    return str(error.orig).strip().splitlines()[0] if error.orig else str(error)


def _brought_up(store: Store, *, create: bool) -> None:
    try:
        with store.reading() as connection:
            found = _version(connection)
        if found == HEAD:
            return
        if found is None and not create:
            raise StoreError(f"{store.name}: holds no store of qowl; make one: qowl add --store {store.name} PATH...")
        with store.writing() as connection:
            migrate(connection)
    except DatabaseError as error:
        raise StoreError(f"{store.name}: cannot be opened as a store: {_reason(error)}") from None


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    version: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return version


def migrate(connection: Connection, target: str = "head") -> None:
    """Bring a store up to a version, within the connection's transaction.

    Raises:
        StoreError: a newer version of qowl made the store.
    """
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    attributes: dict[str, Any] = config.attributes
    attributes["connection"] = connection
    try:
        command.upgrade(config, target)
    except CommandError:
        raise StoreError(
            f"the store was made by a newer qowl (its version is {_version(connection)}); install that one"
        ) from None
