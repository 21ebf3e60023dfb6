/** launchd is macOS's own: elsewhere nothing of this flow applies. */
export const onlyMac = { platforms: ['darwin'], reason: 'launchd.not-on-linux' } as const;
