# Sourced by ./tradewind and ./build: finds what the system must provide, installs it where that is allowed.
# Every failure is one sentence on standard error.

say() { printf 'tradewind: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

java_version() { # folder of a JDK: prints its major version, from its release file where it has one
  if [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$1/release" | head -n 1
  else
    "$1/bin/java" -version 2>&1 | sed -n 's/.* version "\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' | head -n 1
  fi
}

is_jdk21() { # folder of a JDK
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
  v=$(java_version "$1")
  [ -n "$v" ] && [ "$v" -ge 21 ]
}

find_jdk() { # sets JAVA_HOME to a JDK 21 or newer
  candidates=${JAVA_HOME:-}
  if command -v javac >/dev/null 2>&1; then
    candidates="$candidates
$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")"
  fi
  candidates="$candidates
$(ls -d /usr/lib/jvm/*/ /opt/*jdk*/ /opt/java/*/ /usr/local/*jdk*/ "$HOME"/.sdkman/candidates/java/*/ \
       "$HOME"/.jdks/*/ /Library/Java/JavaVirtualMachines/*/Contents/Home/ 2>/dev/null | sed 's:/$::' | sort -r)"
  old_ifs=$IFS; IFS='
'
  for c in $candidates; do
    IFS=$old_ifs
    if [ -n "$c" ] && is_jdk21 "$c"; then
      JAVA_HOME=$c; export JAVA_HOME
      return 0
    fi
  done
  IFS=$old_ifs
  return 1
}

may_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; }

apt_install() { # packages
  if may_install; then
    say "installing $* ..."
    if ! DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1; then
      apt-get update -qq >/dev/null 2>&1 || true
      DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1 \
        || fail "could not install $*; run: apt-get install $*"
    fi
  elif command -v apt-get >/dev/null 2>&1; then
    fail "packages are missing, run: sudo apt-get install -y $*"
  else
    fail "please install, by your system's package manager, what Debian calls: $*"
  fi
}

need_jdk() {
  find_jdk && return 0
  if may_install; then
    apt-get update -qq >/dev/null 2>&1 || true
    for p in openjdk-25-jdk-headless openjdk-21-jdk-headless; do
      if apt-cache show "$p" >/dev/null 2>&1; then
        apt_install "$p"
        find_jdk && return 0
      fi
    done
  fi
  fail "no JDK 21 or newer was found in JAVA_HOME, PATH or /usr/lib/jvm; install one and set JAVA_HOME"
}

has_library() { ldconfig -p 2>/dev/null | grep -q "$1"; }

need_gtk() {
  [ "$(uname -s)" = Linux ] || return 0
  missing=
  has_library 'libgtk-3\.so\.0' || missing="$missing libgtk-3-0"
  fc-list 2>/dev/null | grep -q . || missing="$missing fonts-dejavu-core fontconfig"
  # shellcheck disable=SC2086
  [ -z "$missing" ] || apt_install $missing
}

need_xvfb() {
  command -v Xvfb >/dev/null 2>&1 || apt_install xvfb
}

start_xvfb() { # sets DISPLAY to a virtual screen that ends with this script
  need_xvfb
  display_file=$(mktemp)
  Xvfb -displayfd 3 -screen 0 "${1:-1600x1000x24}" -nolisten tcp 3>"$display_file" >/dev/null 2>&1 &
  xvfb_pid=$!
  trap 'kill "$xvfb_pid" 2>/dev/null; rm -f "$display_file"' EXIT
  i=0
  while [ ! -s "$display_file" ]; do
    i=$((i + 1))
    [ "$i" -lt 100 ] || fail "the virtual screen (Xvfb) did not start"
    sleep 0.1
  done
  DISPLAY=:$(cat "$display_file"); export DISPLAY
  # Without a desktop session there is no accessibility bus and no keyring to talk to.
  NO_AT_BRIDGE=1; GDK_BACKEND=x11; export NO_AT_BRIDGE GDK_BACKEND
}

product_dir="product/target/products/tradewind/linux/gtk/x86_64/tradewind"
case "$(uname -s)" in Darwin) product_dir="product/target/products/tradewind/macosx/cocoa/aarch64/tradewind" ;; esac

product_is_current() {
  [ -x "$product_dir/tradewind" ] && [ -f product/target/built ] || return 1
  [ -z "$(find bundles features libraries product target-platform pom.xml .mvn -newer product/target/built -type f \
          -not -path '*/target/*' -not -path '*/lib/*' -not -path '*/src_test/*' -not -name '.*' -not -name '*.md' -print 2>/dev/null | head -n 1)" ]
}

# The first start of a product lays out its bundles and leaves an archive of classes for the next ones. Here it happens on
# a screen that nobody sees, in a workspace that is thrown away; without such a screen the first start does it.
warm_product() (
  case "$(uname -s)" in Linux) command -v Xvfb >/dev/null 2>&1 || return 0 ;; *) return 0 ;; esac
  [ -x "$product_dir/tradewind" ] || return 0
  say "starting the product once, so that it starts quickly from now on ..."
  start_xvfb
  scratch=$(mktemp -d)
  TRADEWIND_JAVA=$JAVA_HOME/bin/java "$product_dir/tradewind" -data "$scratch/workspace" --data-dir "$scratch/data" \
    --symbol RHM --measure-startup >/dev/null 2>&1 </dev/null || say "that failed; it will start more slowly the first time"
  rm -rf "$scratch"
)

build_product() {
  started=$(mktemp)
  log=$(mktemp -t tradewind-build.XXXXXX)
  say "building the product (the first time downloads about 300 MB and takes some minutes) ..."
  # Clean, because compiling only what changed can miss what a changed file was used by.
  if ! ./mvnw -B -ntp -Dmaven.test.skip=true -Dquick clean verify -pl product -am >"$log" 2>&1 </dev/null; then
    grep -E '^\[ERROR\]' "$log" | head -n 15 >&2
    rm -f "$started"
    fail "the build failed; the whole log is in $log"
  fi
  rm -f "$log"
  warm_product
  # Whatever was edited while the build ran counts as newer.
  mv "$started" product/target/built
}
