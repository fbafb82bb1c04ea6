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

const REASONS: readonly [RegExp, string][] = [
  [
    /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ECONNRESET|PROTOCOL_CONNECTION_LOST)$/,
    'The database cannot be reached; look at the connection of the source, and at the network',
  ],
  [
    /^(28P01|28000|ER_ACCESS_DENIED_ERROR|ER_ACCESS_DENIED_NO_PASSWORD_ERROR|1045)$/,
    'The database refuses the user or the password of the connection',
  ],
  [
    /^(3D000|ER_BAD_DB_ERROR|ER_DBACCESS_DENIED_ERROR)$/,
    'The database of the connection does not exist, or the user may not use it',
  ],
  [
    /^(42501|ER_TABLEACCESS_DENIED_ERROR|ER_COLUMNACCESS_DENIED_ERROR)$/,
    'The user of the connection may not read a table of the statement',
  ],
  [
    /^(25006|ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION)$/,
    'The statement wants to write, and may only read',
  ],
  [
    /^(42601|ER_PARSE_ERROR|ER_SYNTAX_ERROR)$/,
    'The statement is not understood by the database; try it there',
  ],
  [
    /^(42P01|42703|ER_NO_SUCH_TABLE|ER_BAD_FIELD_ERROR)$/,
    'A table or column of the statement does not exist',
  ],
  [
    /^(57014|ETIMEDOUT|ER_QUERY_TIMEOUT|PROTOCOL_SEQUENCE_TIMEOUT)$|timeout/i,
    'The database did not answer in time',
  ],
];

/** Why a query failed, in plain words. Messages of drivers are not passed on as they are: they may name hosts and users. */
export function explainQueryFailure(error: unknown): string {
  const { code, errno } = Object(error);
  const text = String(Object(error).message ?? '');
  const key = String(code ?? errno ?? '');
  for (const [pattern, reason] of REASONS) {
    if (pattern.test(key) || pattern.test(text)) {
      return reason;
    }
  }
  return `The query failed${
    /^[\w-]{1,40}$/.test(key) ? ` with the code '${key}'` : ''
  }; try the statement in the database itself`;
}
