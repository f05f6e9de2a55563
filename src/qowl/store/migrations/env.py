"""How Alembic runs the migrations here: on the connection it is given, within that one's transaction."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
context.run_migrations()
