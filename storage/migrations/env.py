"""Alembic's entrance: runs the migrations on the connection that `storage.migrate` hands over."""

from alembic import context

from storage.schema.columns import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
