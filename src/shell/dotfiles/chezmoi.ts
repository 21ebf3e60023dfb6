/** Attributes that chezmoi writes before a name. Source: chezmoi's reference, "Source state attributes". */
const ATTRIBUTES =
  /^(?:(?:after|before|create|empty|encrypted|exact|executable|external|modify|once|onchange|private|readonly|remove|run|symlink)_)*/;

/** The name that a file or directory of chezmoi's source has in the home directory. */
export function chezmoiTargetName(source: string): string {
  const encrypted = /(?:^|_)encrypted_/.test(source);
  const bare = source.replace(ATTRIBUTES, '').replace(/\.tmpl$/, '');
  const named = encrypted ? bare.replace(/\.(?:age|asc)$/, '') : bare;
  return named.startsWith('literal_') ? named.slice('literal_'.length) : named.replace(/^dot_/, '.');
}

/** A template is made anew from its source: what is changed in the file alone cannot be taken over. */
export function isChezmoiTemplate(source: string): boolean {
  return source.endsWith('.tmpl');
}
