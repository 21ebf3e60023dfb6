/** Programs that have nothing to do with Go: that one of them is missing is another story. */
export const OTHERS: ReadonlySet<string> = new Set(
  `npm npx node yarn pnpm bun deno tsc tsx vite next nest ng vue eslint prettier jest vitest webpack gulp grunt nodemon pm2
corepack react-scripts vue-cli-service react-native expo cordova ionic firebase vercel netlify serverless sls python python2 python3 pip pip3 pipx
pipenv poetry conda mamba uv uvicorn gunicorn flask django-admin pytest mypy black ruff jupyter virtualenv cargo rustc
rustup rustfmt cross wasm-pack trunk java javac mvn gradle gradlew kotlin kotlinc scala sbt ant ruby gem bundle bundler
rails rake irb php composer artisan laravel perl cpan docker docker-compose podman colima kubectl helm minikube kind k3d
kubectx kubens kustomize oc eksctl terraform tofu ansible ansible-playbook packer vagrant vault nomad consul aws gcloud
gsutil az doctl heroku gh glab code cursor subl vim nvim vi emacs nano wget curl jq yq git git-lfs svn hg make cmake ninja
meson bazel gcc g++ clang clang++ cc c++ ld ar lldb gdb valgrind autoconf automake libtool pkg-config apt apt-get aptitude
yum dnf snap flatpak pacman yay apk zypper port nix nix-shell systemctl service journalctl ls cat grep sed awk gawk echo cd
sudo su tmux screen ssh scp rsync tar zip unzip gzip psql pg_ctl createdb postgres mysql mysqld redis-cli redis-server mongo
mongod mongosh sqlite3 nginx httpd caddy ip ifconfig ipconfig netstat lsof ss dig nslookup telnet nc dotnet swift swiftc
flutter dart pod xcodebuild R Rscript julia ghc cabal stack elixir mix iex erl lua luajit zig nim crystal ocaml dune opam
zsh bash fish sh dash pwsh nvm fnm volta rvm rbenv pyenv jenv sdk watch tree htop top bat exa eza rg fd fzf ffmpeg convert
magick gs pandoc latex pdflatex protoc hadolint shellcheck act ngrok ollama claude nproc realpath timeout gtimeout seq
chromedriver adb fastboot emulator avdmanager ant-design cf kinit klist mkcert openssl gpg pass op lein clj clojure
`
    .trim()
    .split(/\s+/),
);

/** @param name of a program that is missing */
export function isOfAnother(name: string): boolean {
  return (
    OTHERS.has(name) || /^\d+$/.test(name) || /^(?:python|pip|ruby|php|node|gcc|clang|llvm|java)[\d.-]+/.test(name)
  );
}
