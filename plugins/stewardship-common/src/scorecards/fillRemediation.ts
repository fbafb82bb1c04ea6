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

import { isWebAddress } from '../record/formats';
import type { Remediation } from './definition';
import type { FilterableEntity } from './filterable';
import { partsOfTemplate, type Placeholder } from './placeholders';

const MAX_TEXT = 4000;
const MAX_ADDRESS = 2000;

type Subject = {
  ref: string;
  entity: FilterableEntity;
  ownerRef?: string;
  systemRef?: string;
};

/**
 * What to do about a check, for one entity: placeholders are replaced by what the entity has, or by nothing. What only looks
 * like one stays as it is written. Values are put in once and as they are, never read as placeholders again. In the address
 * they are encoded; only slashes of annotations stay in its path, for `org/repository`.
 *
 * A link is left out that leads neither to an `http` or `https` address nor to a path of this app, one that a value would
 * turn to another host or folder, and one with something that only looks like a placeholder. The text is plain text: do not
 * show it as Markdown or HTML.
 *
 * @public
 */
export function fillRemediation(
  remediation: Remediation,
  subject: {
    /** Entity ref. */
    ref: string;
    entity: FilterableEntity;
    /** Entity ref. */
    ownerRef?: string;
    /** Entity ref. */
    systemRef?: string;
  },
): Remediation {
  const { text, link } = remediation;
  const url = link && fillAddress(link.url, subject);
  const title = link?.title && fillText(link.title, subject).trim();
  return {
    text: fillText(text, subject),
    ...(url !== undefined && { link: { ...(title && { title }), url } }),
  };
}

function fillText(template: string, subject: Subject): string {
  return partsOfTemplate(template)
    .map(part => ('text' in part ? part.text : valueOf(part, subject)))
    .join('')
    .slice(0, MAX_TEXT);
}

/** `undefined` where it is no address that anybody should follow. */
function fillAddress(template: string, subject: Subject): string | undefined {
  let filled = '';
  for (const part of partsOfTemplate(template)) {
    if (part.kind === 'unknown') {
      return undefined;
    }
    if (part.kind === 'written') {
      filled += part.text;
      continue;
    }
    const value = valueOf(part, subject);
    if (/^[^/?#]*(\/\/[^/?#]*)?$/.test(filled)) {
      // A value may be one label of the host, and nothing else that decides where the address leads.
      if (!/^[a-z0-9-]*$/i.test(value)) {
        return undefined;
      }
      filled += value;
    } else {
      const keepsSlashes = part.kind === 'annotation' && !/[?#]/.test(filled);
      filled += encode(value, keepsSlashes);
    }
  }
  return filled.length <= MAX_ADDRESS &&
    !leavesItsFolder(filled) &&
    (isWebAddress(filled) || isPathOfApp(filled))
    ? filled
    : undefined;
}

function encode(value: string, keepsSlashes: boolean): string {
  // Half of a surrogate pair cannot be encoded.
  const encoded = encodeURIComponent(value.replace(/\p{Cs}/gu, '\uFFFD'));
  return keepsSlashes ? encoded.replaceAll('%2F', '/') : encoded;
}

/** Browsers go up for `..` however it is written. */
function leavesItsFolder(address: string): boolean {
  const [path] = address.split(/[?#]/);
  return path.split('/').some(part => /^(\.|%2e){1,2}$/i.test(part));
}

/** Not the address of another host, which may begin with two slashes, or with a slash and a backslash. */
function isPathOfApp(address: string): boolean {
  return /^\/(?!\/)/.test(address) && !/[\\\p{Cc}\p{Cs}]/u.test(address);
}

function valueOf({ kind, name }: Placeholder, subject: Subject): string {
  const { entity, ref, ownerRef, systemRef } = subject;
  if (kind === 'annotation') {
    return textOf(ownValue(entity.metadata.annotations, name));
  }
  switch (name) {
    case 'ref':
      return ref;
    case 'kind':
      return entity.kind;
    case 'namespace':
      return textOf(entity.metadata.namespace) || 'default';
    case 'name':
      return textOf(entity.metadata.name);
    case 'title':
      return textOf(entity.metadata.title) || textOf(entity.metadata.name);
    case 'type':
      return textOf(entity.spec.type);
    case 'owner':
      return ownerRef ?? '';
    default:
      return systemRef ?? '';
  }
}

function ownValue(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null && Object.hasOwn(of, name)
    ? (of as Record<string, unknown>)[name]
    : undefined;
}

function textOf(value: unknown): string {
  return ['string', 'number', 'boolean'].includes(typeof value)
    ? String(value)
    : '';
}
