# shellcheck shell=bash disable=SC2034
# What the other scripts need before they can do their work; sourced by them, not run.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
cd "$root"

# The binary itself, not npm's wrapper or a shell: signals must reach it.
node=$root/node_modules/node/bin/node
installed=node_modules/.installed-lock.json
built=dist/.built

say() { printf '%s\n' "$*" >&2; }
die() {
  say "$@"
  exit 1
}
has() { command -v "$1" >/dev/null 2>&1; }

# The packages of package-lock.json, among them the right Node; nothing to do while that file is the same.
install_packages() {
  if [ -x "$node" ] && cmp -s package-lock.json "$installed"; then return; fi
  require_npm
  say 'Installing packages: about half a minute, and only when they have changed.'
  # No scripts of packages: better-sqlite3 brings its binary, yet npm would have it look for a compiler. Node's is the
  # one that is needed. The development packages hold Node and the compiler, whatever NODE_ENV says.
  npm ci --include=dev --ignore-scripts --engine-strict=false --loglevel=error >/dev/null &&
    npm rebuild node --ignore-scripts=false --engine-strict=false --loglevel=error >/dev/null ||
    die 'npm could not install the packages: its messages stand above.'
  "$node" --version >/dev/null 2>&1 || die 'npm has installed the packages, but the Node 26 among them does not run here.'
  cp package-lock.json "$installed"
}

require_npm() {
  local major=0
  if has node; then major=$(node -p 'process.versions.node.split(".")[0]'); fi
  if [ "$major" -lt 20 ] || ! has npm; then
    die 'Homeline needs Node 20 or later with npm to install itself (it then brings the Node that it runs on): see https://nodejs.org/en/download.'
  fi
}

# system_packages <Debian's names> <Homebrew's names>: installs programs of the system's.
system_packages() {
  local debian=$1 brew=$2
  if has apt-get; then
    may_be_root || refuse "sudo apt-get install -y $debian"
    say "Installing $debian from the system's packages."
    # shellcheck disable=SC2086 # a list of names
    apt_install $debian || die "apt-get could not install $debian: its messages stand above."
  elif has brew; then
    say "Installing $brew with Homebrew."
    # shellcheck disable=SC2086 # a list of names
    brew install $brew >&2 || die "Homebrew could not install $brew: its messages stand above."
  else
    refuse "the command by which your system installs packages, for: $debian"
  fi
}

may_be_root() { [ "$(id -u)" = 0 ] || { has sudo && sudo -n true 2>/dev/null; }; }
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }
refuse() {
  say 'Something is missing that I may not install: that takes root, or sudo without a password. Type'
  say ''
  say "    $1"
  say ''
  die "and then scripts/${0##*/} again."
}

apt_install() {
  compgen -G '/var/lib/apt/lists/*_Packages*' >/dev/null || apt_get update
  apt_get install -y --no-install-recommends "$@" 2>/dev/null && return
  # The lists may be older than what the mirrors have.
  apt_get update && apt_get install -y --no-install-recommends "$@"
}

apt_get() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=120 -o Dpkg::Use-Pty=0 "$@" \
    </dev/null >/dev/null
}

need_redis() { has redis-server || system_packages redis-server redis; }

# Compiles src to dist when something there is newer than what was compiled.
build_if_stale() {
  if [ -e "$built" ] && [ -z "$(find src tsconfig.json scripts/bundle-drizzle.ts "$installed" -newer "$built")" ]; then return; fi
  say 'Building.'
  build || die 'Homeline could not be built: the messages stand above.'
}

build() {
  mkdir -p dist
  # Dated before the compiler reads, so that what is saved meanwhile counts as newer.
  touch dist/.building
  PATH=$root/node_modules/.bin:$PATH
  tsc -p tsconfig.json >&2 && node scripts/bundle-drizzle.ts >&2 || return 1
  mv dist/.building "$built"
}
