#!/bin/sh
# Puts a model where the service reads it. Every byte in $PROVENDER_MODEL_DIR has been verified.
# Running it twice does no harm, so a job that was killed can be run again.
set -eu
serving="${SERVING_DIR:?expected SERVING_DIR on the runner: the folder that the service reads}/$PROVENDER_STAGE/$PROVENDER_MODEL"
mkdir -p "$serving"
# With "on-empty: run" only: the stage serves nothing any more.
if [ -z "$PROVENDER_VERSION" ]; then
  rm -f "$serving/current"
  exit
fi
rm -rf "$serving/$PROVENDER_VERSION.new"
cp -R "$PROVENDER_MODEL_DIR" "$serving/$PROVENDER_VERSION.new"
rm -rf "${serving:?}/$PROVENDER_VERSION"
mv "$serving/$PROVENDER_VERSION.new" "$serving/$PROVENDER_VERSION"
ln -sfn "$PROVENDER_VERSION" "$serving/current"
echo "$PROVENDER_MODEL $PROVENDER_VERSION is served from $serving/current"
