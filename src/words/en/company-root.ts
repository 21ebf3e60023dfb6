import type { Catalogue } from '../words.ts';

const RISK =
  'Whoever holds this root can read what this computer sends, in all programs and for everybody who uses it. Go on only if the fingerprint came from your company by another way than the file.';

/** A root certificate that the person was given by their company: `--company-root` and `--fingerprint`. */
export const companyRoot: Catalogue = {
  'fact.proxy.company-root': 'looking at the root certificate that you named',
  'fix.proxy.trust-company-root.title': 'Trust the root certificate "{root}"',
  'fix.proxy.trust-company-root.why':
    '{file} holds one root certificate, its fingerprint is the one that you gave ({fingerprint}), and the certificates that are seen here are signed by it.',
  'fix.proxy.trust-company-root.risk': RISK,
  'fix.proxy.trust-company-root.undo':
    'The trust in exactly this certificate is taken back, and the certificate leaves the keychain, unless it lay there before.',
  'fix.proxy.trust-company-root-linux.title': 'Trust the root certificate "{root}"',
  'fix.proxy.trust-company-root-linux.why':
    '{file} holds one root certificate, its fingerprint is the one that you gave ({fingerprint}), and the certificates that are seen here are signed by it.',
  'fix.proxy.trust-company-root-linux.risk': RISK,
  'fix.proxy.trust-company-root-linux.undo':
    'Its file leaves /usr/local/share/ca-certificates, and the list of trusted roots is made anew without it.',
  'finding.proxy.tls.too-long-for-apple.summary':
    'the certificate of {host} is good for {days} days, and macOS accepts {most} at most',
  'finding.proxy.tls.too-long-for-apple.meaning':
    'Go leaves the judgement to macOS, which calls such a certificate “not standards compliant”, though its root is trusted. It begins on {notBefore} and ends on {notAfter}.',
  'finding.proxy.tls.too-long-for-apple.advice':
    'Ask who runs {host} for a certificate for {most} days at most. To trust this one by hand would trust it for whatever else it says.',
  'finding.proxy.tls.other-root.summary': '{file} is not the root that is missing here',
  'finding.proxy.tls.other-root.meaning':
    'It holds "{root}", and what {host} shows is not signed by that. The end of its chain says "{authority}"; the same name can stand on another certificate.',
  'finding.proxy.tls.other-root.advice': 'Ask your help desk for the root behind "{authority}".',
  'finding.proxy.tls.root-refused.summary':
    '{file} is not trusted: it is not the root certificate that you were told of',
  'finding.proxy.tls.root-refused.meaning': '`gomend fix proxy.tls` with the same words says what is wrong with it.',
  'finding.proxy.tls.root-refused.advice': 'Ask your help desk for the file and its SHA-256 fingerprint.',
  'finding.proxy.tls.root-covered.summary': 'to trust {file} for the whole system would not help go here',
  'finding.proxy.tls.root-covered.meaning':
    'SSL_CERT_FILE names the list of roots that go reads instead of the system’s.',
  'finding.proxy.tls.root-covered.advice':
    'Add the certificate to the file that SSL_CERT_FILE names, or take the variable away and run this again.',
  'finding.proxy.tls.root-no-place.summary': 'where this system keeps roots of your own is not known to me',
  'finding.proxy.tls.root-no-place.meaning':
    'The file is the right one. I know the place of Debian and Ubuntu, where /usr/sbin/update-ca-certificates is.',
  'finding.proxy.tls.root-no-place.advice': 'Look in the handbook of this system for “trust anchors”.',
  'finding.proxy.tls.root-binary.summary': '{file} is the right root, in a form that this system does not take',
  'finding.proxy.tls.root-binary.meaning': 'It is binary (DER), and Debian and Ubuntu want text (PEM).',
  'finding.proxy.tls.root-binary.advice':
    'Turn it into text with `openssl x509 -inform DER -in FILE -out root.pem`, and name root.pem instead. The fingerprint stays the same.',
  'script.cannot.company-root':
    'a root certificate is trusted only where I compare the bytes myself: run `gomend fix proxy.tls` for it.',
};

/** Of the command line, which loads its own words alone. */
export const companyRootCli: Catalogue = {
  'cli.flag.company-root':
    'a file with the root certificate of your company, for a network that opens encrypted connections; needs --fingerprint',
  'cli.flag.fingerprint': 'the SHA-256 fingerprint of that certificate, as your company told you',
  'cli.error.root-needs-fingerprint':
    '--company-root needs --fingerprint, and the other way round: the file, and what your company says its SHA-256 fingerprint is.',
  'cli.error.root-missing': '{file} cannot be read: there is no such file, or it is not a plain one that you may read.',
  'cli.error.root-none': '{file} holds no certificate.',
  'cli.error.root-several': '{file} holds more than one certificate: name a file with the root alone.',
  'cli.error.root-more': '{file} holds more than a certificate: name a file with the root alone.',
  'cli.error.root-unreadable': 'the certificate in {file} is damaged.',
  'cli.error.root-no-authority':
    'the certificate in {file} ("{seen}") may not vouch for others, so it is no root: ask for the root certificate.',
  'cli.error.root-not-a-root':
    'the certificate in {file} is signed by another ("{seen}"), so it is no root: ask for the root certificate.',
  'cli.error.root-expired': 'the certificate in {file} has run out ({seen}).',
  'cli.error.root-not-yet':
    'the certificate in {file} is not good yet (from {seen}): look at the clock of this computer.',
  'cli.error.root-fingerprint-form':
    'what stands behind --fingerprint is no SHA-256: it has 64 digits from 0 to 9 and A to F, colons and blanks aside.',
  'cli.error.root-fingerprint-sha1':
    'what stands behind --fingerprint is a SHA-1, which can be forged: ask your company for the SHA-256 fingerprint.',
  'cli.error.root-fingerprint':
    'the certificate in {file} is not the one that your company told you of: its fingerprint is {seen}. Nothing was changed.',
  'cli.error.root-other':
    'the certificate in {file} ("{root}") is not the root behind what is seen on this network ("{authority}"). Nothing was changed.',
};
