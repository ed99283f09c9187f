#!/usr/bin/env bash
# Lints the diagrams and checks that Camunda Modeler would open and save them unchanged. Reports nothing, or fails the build.
set -euo pipefail
cd "$(dirname "$0")"
node lint-diagrams.mjs
node roundtrip.mjs
