#!/bin/bash
# Run by the PostgreSQL image when its volume is empty: one role and database for the application, one for Keycloak; neither is a superuser.
set -euo pipefail

create() { # NAME PASSWORD
    psql -v ON_ERROR_STOP=1 -U postgres -v name="$1" -v password="$2" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
}

create techbridge "$TECHBRIDGE_PG_PASSWORD"
create keycloak "$KEYCLOAK_PG_PASSWORD"
