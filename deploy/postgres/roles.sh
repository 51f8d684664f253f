#!/bin/bash
# Run by the PostgreSQL image when its volume is empty: roles.sql with the passwords of the environment. Addresses are psql's own PG… variables.
set -euo pipefail
psql -X -q -U postgres -v owner_password="$TECHBRIDGE_PG_OWNER_PASSWORD" -v app_password="$TECHBRIDGE_PG_PASSWORD" \
    -v keycloak_password="$KEYCLOAK_PG_PASSWORD" -f "${ROLES_SQL:-/etc/techbridge/roles.sql}"
