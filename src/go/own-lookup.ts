import type { BuildInfo } from './build-info.ts';
import { isAtLeast, parseGoVersion } from './go-version.ts';
import { readNetdns } from './netdns.ts';

/**
 * Why a program for macOS looks names up by itself, past what the system knows (`/etc/resolver`, a VPN's servers).
 *
 * - `netgo`: built with that tag, which takes the system's way out of it; nothing at its start brings it back.
 * - `old-without-cgo`: by a Go before 1.20 without cgo, where the system's way was C code.
 * - `own-default`: it brings `netdns=go` as its own default (`//go:debug`); GODEBUG at its start still counts more.
 */
export type OwnLookup = 'netgo' | 'old-without-cgo' | 'own-default';

/**
 * What the program's file tells of it; null: it goes the system's way, or does not tell. That it asks by
 * `net.Resolver{PreferGo: true}` stands in no file.
 * Source: package net `cgo_stub.go` (1.19: `!cgo || netgo`; 1.20: `netgo || …`), `conf.go`; cmd/go `-m` settings.
 */
export function ownLookup(built: BuildInfo): OwnLookup | null {
  if (built.tags?.includes('netgo')) return 'netgo';
  const version = parseGoVersion(built.go);
  if (version !== null && !isAtLeast(version, 1, 20) && built.cgo === false) return 'old-without-cgo';
  return readNetdns(built.godebug ?? '').mode === 'go' ? 'own-default' : null;
}
