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

/* eslint-disable no-script-url */

/** Addresses that must never become a link or an image, as people would write them to get around a check. */
export const unsafeAddresses = [
  'javascript:alert(1)',
  'JaVa\tScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'java\r\nscript:alert(1)',
  '\u0000javascript:alert(1)',
  '\u0001\u0002javascript:alert(1)',
  ' javascript:alert(1)',
  '\tjavascript:alert(1)',
  '\u00a0javascript:alert(1)',
  '\u200bjavascript:alert(1)',
  '\ufeffjavascript:alert(1)',
  'javascript\u200b:alert(1)',
  'javascript:/*--></title></style></textarea></script>*/alert(1)',
  'javascript://www.northline.example/%0aalert(1)',
  'JAVASCRIPT:alert(document.domain)',
  'view-source:javascript:alert(1)',
  'feed:javascript:alert(1)',
  'jar:javascript:alert(1)',
  'vbscript:msgbox(1)',
  'VbScRiPt:msgbox(1)',
  'livescript:alert(1)',
  'mocha:alert(1)',
  'data:text/html,<script>window.__xss=1</script>',
  'DATA:text/html;base64,PHNjcmlwdD53aW5kb3cuX194c3M9MTwvc2NyaXB0Pg==',
  'data:image/svg+xml,<svg onload="window.__xss=1"/>',
  'file:///etc/passwd',
  'FILE://host/share',
  'blob:https://northline.example/1',
  'filesystem:https://northline.example/temporary/x',
  'about:blank',
  'chrome://settings',
  'ms-settings:',
  'ssh://host',
  'ftp://host/file',
  'git+ssh://host/repository',
  'intent://scan/#Intent;end',
  'tel',
  'http:',
  'https://',
  'https://[::1',
  'https://good.example@evil.example/',
  'https://user:secret@evil.example/',
  '//user@evil.example/',
  `https://northline.example/${'a'.repeat(10_000)}`,
  '',
  '   ',
  '\u0000',
];
