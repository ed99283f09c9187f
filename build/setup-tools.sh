#!/usr/bin/env bash
# Brings what the tests need besides a JDK: Chromium and a CJK font for the browser tests, node and bpmnlint for the diagrams.
# Installs with apt where it may; otherwise stops with the sentence that says what to install. Quick when all is there.
set -euo pipefail
cd "$(dirname "$0")"

missing=()
command -v chromium >/dev/null || missing+=(chromium)
command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh 2>/dev/null | head -n 1)" ] || missing+=(fontconfig fonts-noto-cjk)
command -v node >/dev/null || missing+=(nodejs)
command -v npm >/dev/null || missing+=(npm)

if [ ${#missing[@]} -gt 0 ]; then
  run=()
  if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then run=(sudo -n); else run=(false); fi
  fi
  if ! command -v apt-get >/dev/null || [ "${run[*]:-}" = false ]; then
    echo "The tests need: ${missing[*]}. Please install these packages (Debian names) and run the build again." >&2
    echo "测试还需要：${missing[*]}（Debian 软件包名）。请安装后重新构建。" >&2
    exit 1
  fi
  "${run[@]}" apt-get -o DPkg::Lock::Timeout=600 -qq update
  "${run[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 -qq -y install --no-install-recommends "${missing[@]}" >/dev/null
fi

if ! cmp -s package-lock.json node_modules/.installed-lock; then
  npm ci --ignore-scripts --no-progress --loglevel=error
  cp package-lock.json node_modules/.installed-lock
fi
