-- Databases and roles, for psql and a superuser of an empty server: one database for the application, one for Keycloak, each with its owner;
-- no role is a superuser. The application works as techbridge_app, which reads and writes tables but cannot alter them; the audit it can
-- only add to (the migrations take the other rights away again, and triggers refuse them to everybody).
-- Variables: owner_password, app_password, keycloak_password.
\set ON_ERROR_STOP on

CREATE ROLE techbridge LOGIN PASSWORD :'owner_password';
CREATE ROLE techbridge_app LOGIN PASSWORD :'app_password';
CREATE ROLE keycloak LOGIN PASSWORD :'keycloak_password';
CREATE DATABASE techbridge OWNER techbridge;
CREATE DATABASE keycloak OWNER keycloak;
REVOKE ALL ON DATABASE techbridge, keycloak FROM PUBLIC;
GRANT CONNECT ON DATABASE techbridge TO techbridge_app;

\connect techbridge
ALTER SCHEMA public OWNER TO techbridge;
GRANT USAGE ON SCHEMA public TO techbridge_app;
ALTER DEFAULT PRIVILEGES FOR ROLE techbridge IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO techbridge_app;
ALTER DEFAULT PRIVILEGES FOR ROLE techbridge IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO techbridge_app;
