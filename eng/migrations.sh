#!/usr/bin/env bash
# Writes a migration for both databases after the model has changed.
#   eng/migrations.sh NAME        adds the migration NAME
#   eng/migrations.sh --restart   throws all migrations away and writes the first one anew; only before the first release
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/.."
dotnet tool restore >/dev/null

name=${1:?usage: eng/migrations.sh NAME | --restart}
if [ "$name" = --restart ]; then
  rm -rf src/Gongkai.Office/Storage/Migrations
  name=Initial
fi
dotnet build src/Gongkai.Office -v q -nologo
for database in Sqlite Postgres; do
  dotnet ef migrations add "$name" --project src/Gongkai.Office --context "${database}Context" --no-build --output-dir "Storage/Migrations/$database"
done
