#!/bin/bash
# Run by the PostgreSQL image when its volume is empty: one database for the application, one for Keycloak, each with its owner; no role is
# a superuser. The application works as techbridge_app, which reads and writes tables but cannot alter them; the audit it can only add to
# (the migrations take the other rights away again, and triggers refuse them to everybody).
set -euo pipefail

create() { # NAME PASSWORD
    psql -v ON_ERROR_STOP=1 -U postgres -v name="$1" -v password="$2" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
}

create techbridge "$TECHBRIDGE_PG_OWNER_PASSWORD"
create keycloak "$KEYCLOAK_PG_PASSWORD"

psql -v ON_ERROR_STOP=1 -U postgres -d techbridge -v password="$TECHBRIDGE_PG_PASSWORD" <<'SQL'
CREATE ROLE techbridge_app LOGIN PASSWORD :'password';
GRANT CONNECT ON DATABASE techbridge TO techbridge_app;
ALTER SCHEMA public OWNER TO techbridge;
GRANT USAGE ON SCHEMA public TO techbridge_app;
ALTER DEFAULT PRIVILEGES FOR ROLE techbridge IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO techbridge_app;
ALTER DEFAULT PRIVILEGES FOR ROLE techbridge IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO techbridge_app;
SQL
