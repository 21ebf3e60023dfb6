#!/bin/sh
# Runs as root in fresh network and mount namespaces: turns them into a computer of its own, with an
# account, a resolver, and the hosts that Go needs. Nothing of it is left when the last process ends.
# Usage: boot.sh SCRATCH_DIRECTORY LOGIN_SHELL PASSWORD PROJECT
set -eu
scratch=$1 shell=$2 password=$3 project=$4

# Overlays keep what is written here apart from the machine's own files.
mount -t tmpfs tmpfs "$scratch"
for tree in etc home; do
  mkdir -p "$scratch/$tree/upper" "$scratch/$tree/work"
  mount -t overlay overlay -o "lowerdir=/$tree,upperdir=$scratch/$tree/upper,workdir=$scratch/$tree/work" "/$tree"
done
mount -t tmpfs tmpfs /run
mkdir -p /home/gomend
mount --bind "$project" /home/gomend

useradd --create-home --shell "$shell" gina
printf 'gina:%s\n' "$password" | chpasswd
printf 'gina ALL=(ALL:ALL) ALL\n' >/etc/sudoers.d/gina
chmod 0440 /etc/sudoers.d/gina
useradd --create-home --shell "$shell" vera
printf 'vera:%s\n' "$password" | chpasswd

# A network with a way out that ends at the other end of a cable.
ip link set lo up
ip link add eth0 type veth peer name cable
ip addr add 192.0.2.10/24 dev eth0
for last in 20 53; do ip addr add "192.0.2.$last/32" dev lo; done
ip link set eth0 up
ip link set cable up
ip route add default via 192.0.2.1

printf 'nameserver 192.0.2.53\n' >/etc/resolv.conf
printf '127.0.0.1 localhost %s\n::1 localhost ip6-localhost\n' "$(hostname)" >/etc/hosts
sed -i 's/^hosts:.*/hosts: files dns/' /etc/nsswitch.conf

# A certificate authority that this computer trusts, and the servers' certificate.
tls="$scratch/tls"
mkdir -p "$tls"
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj '/CN=Test Root' \
  -keyout "$tls/root.key" -out "$tls/root.pem" 2>/dev/null
openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj '/CN=proxy.golang.org' \
  -keyout "$tls/server.key" -out "$tls/server.csr" 2>/dev/null
printf 'subjectAltName=DNS:proxy.golang.org,DNS:sum.golang.org\n' >"$tls/names"
openssl x509 -req -in "$tls/server.csr" -CA "$tls/root.pem" -CAkey "$tls/root.key" -CAcreateserial -days 30 \
  -extfile "$tls/names" -out "$tls/server.pem" 2>/dev/null
mkdir -p /etc/ssl/certs
cat "$tls/root.pem" >>/etc/ssl/certs/ca-certificates.crt

cat >/etc/unbound-test.conf <<UNBOUND
server:
  interface: 192.0.2.53
  access-control: 0.0.0.0/0 allow
  do-daemonize: yes
  pidfile: "$scratch/unbound.pid"
  chroot: ""
  username: ""
  use-syslog: no
  logfile: "$scratch/unbound.log"
  local-zone: "." static
  local-zone: "golang.org." static
  local-data: "golang.org. 3600 IN SOA ns.golang.org. nobody.golang.org. 1 3600 900 86400 60"
  local-data: "proxy.golang.org. 300 IN A 192.0.2.20"
  local-data: "sum.golang.org. 300 IN A 192.0.2.20"
  local-data: "go.dev. 300 IN A 192.0.2.20"
remote-control:
  control-enable: no
UNBOUND
unbound -c /etc/unbound-test.conf
