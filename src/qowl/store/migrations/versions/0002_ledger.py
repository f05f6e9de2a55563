"""The ledger: signs and sides of each document, dossiers, items with their evidence.

Documents of a store of the first version have neither signs nor sides yet: they are marked to be read again.
"""

from pathlib import Path

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the tables, and mark what has to be read again."""
    for name in (f"0002_{op.get_bind().dialect.name}.sql", "0002_views.sql"):
        for statement in (Path(__file__).parent / name).read_text("utf-8").split(";\n"):
            if statement.strip():
                op.get_bind().exec_driver_sql(statement)
    op.get_bind().exec_driver_sql("UPDATE documents SET reader = ''")
