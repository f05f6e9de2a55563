"""The first store: documents with their bytes, records, the tables made of them, views and the search index."""

from pathlib import Path

from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables, as the two SQL files beside this one have them."""
    dialect = op.get_bind().dialect.name
    for name in (f"0001_{dialect}.sql", "0001_views.sql"):
        for statement in (Path(__file__).parent / name).read_text("utf-8").split(";\n"):
            if statement.strip():
                op.get_bind().exec_driver_sql(statement.replace("STRING_AGG", _AGGREGATE[dialect]))


_AGGREGATE = {"sqlite": "group_concat", "postgresql": "string_agg"}
