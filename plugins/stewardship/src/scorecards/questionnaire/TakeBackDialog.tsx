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

import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
} from '@backstage/ui';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import classNames from './CopyAnswersDialog.module.css';

/** Asks once more before an answer is taken back. */
export function TakeBackDialog(props: {
  isOpen: boolean;
  onClose: () => void;
  onTakeBack: () => void;
}) {
  const { isOpen, onClose, onTakeBack } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  return (
    <Dialog
      isOpen={isOpen}
      className={classNames.dialog}
      onOpenChange={willBeOpen => !willBeOpen && onClose()}
    >
      <DialogHeader>{t('scorecards.question.takeBack.title')}</DialogHeader>
      <DialogBody>
        <Text as="p" variant="body-medium">
          {t('scorecards.question.takeBack.explanation')}
        </Text>
      </DialogBody>
      <DialogFooter>
        <Button size="small" variant="secondary" onPress={onClose}>
          {t('scorecards.question.takeBack.keep')}
        </Button>
        <Button
          size="small"
          variant="primary"
          destructive
          onPress={() => {
            onTakeBack();
            onClose();
          }}
        >
          {t('scorecards.question.takeBack.confirm')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
