/*
 * Copyright 2026 The Stewardship Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

/** A link as it is written in a runbook, and what it may lead to. */
type LinkOptions = {
  href: string;
  /** Against which it is resolved; without it, a relative link leads nowhere. */
  baseUrl?: string;
  /** The page of a Scaffolder template, where the app has one. */
  templatePage?: (template: string) => string | undefined;
};

const ALLOWED_PROTOCOLS = ['http:', 'https:', 'mailto:', 'tel:'];

/** Beyond this, nobody wrote it by hand, and some browsers stop. */
const MAX_LENGTH = 8_192;

/**
 * Where a link of a runbook leads: a web, mail or phone address, or a page of the app for `template:namespace/name`.
 * Empty for everything else, which is then shown as text.
 */
export function safeLink(options: LinkOptions): string {
  const { href, baseUrl, templatePage } = options;
  const written = withoutControls(href).replace(/^#(?=(?:tel|template):)/i, '');
  if (written === '' || written.length > MAX_LENGTH) {
    return '';
  }
  const [, template] = /^template:(.*)$/i.exec(written) ?? [];
  if (template !== undefined) {
    return templatePage?.(template) ?? '';
  }
  const url = parse(written, baseUrl);
  if (!url || !ALLOWED_PROTOCOLS.includes(url.protocol)) {
    return '';
  }
  // `https://known.example@elsewhere.example` is made to be misread.
  return url.username || url.password ? '' : url.href;
}

/**
 * The address of an image, where it comes from one of the hosts: `images.example` exactly, `*.images.example` for every
 * host below it. Empty for everything else.
 */
export function safeImage(options: {
  src: string;
  baseUrl?: string;
  hosts: string[];
}): string {
  const { src, baseUrl, hosts } = options;
  const written = withoutControls(src);
  if (written === '' || written.length > MAX_LENGTH) {
    return '';
  }
  const url = parse(written, baseUrl);
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (!url || !isWeb || url.username || url.password) {
    return '';
  }
  return hosts.some(host => isHost(url, host)) ? url.href : '';
}

/** Browsers pass over them when they look for the protocol. */
function withoutControls(text: string): string {
  // Control characters, and the invisible ones that format.
  return text.replace(/[\p{Cc}\p{Cf}]/gu, '').trim();
}

function parse(text: string, baseUrl: string | undefined): URL | undefined {
  try {
    return new URL(text, baseUrl);
  } catch {
    return undefined;
  }
}

function isHost(url: URL, allowed: string): boolean {
  const pattern = allowed.toLocaleLowerCase('en-US');
  const candidates = [url.host, url.hostname];
  return pattern.startsWith('*.')
    ? candidates.some(host => host.endsWith(pattern.slice(1)))
    : candidates.includes(pattern);
}
