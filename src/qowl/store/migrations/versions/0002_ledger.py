"""The ledger: signs and sides of each document, dossiers, items with their evidence; decisions are only added to.

Documents of a store of the first version have neither signs nor sides yet: they are marked to be read again.
"""

from pathlib import Path

from alembic import op

revision = "0002"
down_revision = "0001"

_REFUSE = "decisions are only added to; undo one by a further one"
_GUARDS = {
    "sqlite": (
        f"CREATE TRIGGER decisions_stay BEFORE UPDATE ON decisions BEGIN SELECT RAISE(ABORT, '{_REFUSE}'); END",
        f"CREATE TRIGGER decisions_last BEFORE DELETE ON decisions BEGIN SELECT RAISE(ABORT, '{_REFUSE}'); END",
    ),
    "postgresql": (
        (
            "CREATE FUNCTION decisions_refuse() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN RAISE EXCEPTION '{_REFUSE}'; END $$"
        ),
        (
            "CREATE TRIGGER decisions_stay BEFORE UPDATE OR DELETE ON decisions "
            "FOR EACH ROW EXECUTE FUNCTION decisions_refuse()"
        ),
    ),
}


def upgrade() -> None:
    """Make the tables, and mark what has to be read again."""
    for name in (f"0002_{op.get_bind().dialect.name}.sql", "0002_views.sql"):
        for statement in (Path(__file__).parent / name).read_text("utf-8").split(";\n"):
            if statement.strip():
                op.get_bind().exec_driver_sql(statement)
    for guard in _GUARDS[op.get_bind().dialect.name]:
        op.get_bind().exec_driver_sql(guard)
    op.get_bind().exec_driver_sql("UPDATE documents SET reader = ''")
