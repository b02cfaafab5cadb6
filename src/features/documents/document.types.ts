import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Environment } from '../../platform/access.js';
import { CursorPaginationType, DateTimeScalar, EnvironmentEnum, createEnum } from '../../platform/graphql.js';
import type { ConfidenceBand, Severity } from '../lint/index.js';
import type { DocumentType, Language } from '../reading/index.js';
import type { DocumentStatus } from './document.entity.js';
import type { DocumentSort } from './document.inputs.js';
import type { ProgressStage } from './document.view.js';

export const DocumentTypeEnum = createEnum<DocumentType>('DocumentType', 'What a document is.', {
  invoice: 'A commercial invoice.',
  packing_list: 'A packing list.',
  bill_of_lading: 'A bill of lading.',
  certificate_of_origin: 'A certificate of origin.',
});

export const DocumentStatusEnum = createEnum<DocumentStatus>(
  'DocumentStatus',
  'How far the work on a document is.',
  {
    processing: 'It waits to be read, or is being read.',
    processed: 'It was read with enough confidence.',
    requires_review: 'A person should look at it.',
    reviewed: 'A person has looked at it.',
    failed: 'It could not be read; failureReason says why.',
  },
);

export const LanguageEnum = createEnum<Language>('Language', 'The main language of a document.', {
  en: 'English, and everything that is none of the others.',
  'zh-Hans': 'Simplified Chinese.',
  'zh-Hant': 'Traditional Chinese.',
  es: 'Spanish.',
});

export const ConfidenceBandEnum = createEnum<ConfidenceBand>('ConfidenceBand', 'How much a look is worth.', {
  high: 'No look is needed.',
  review_recommended: 'A look is recommended.',
  low: 'A careful look is needed.',
});

export const IssueSeverityEnum = createEnum<Severity>('IssueSeverity', 'How bad an issue is.', {
  error: 'Customs would stop this.',
  warning: 'Customs might ask.',
  info: 'Good to know.',
});

export const DocumentSortEnum = createEnum<DocumentSort>(
  'DocumentSort',
  'The order of a list.',
  { '-createdAt': 'Newest first.', createdAt: 'Oldest first.' },
  (value) => (value === 'createdAt' ? 'CREATED_AT_ASC' : 'CREATED_AT_DESC'),
);

const StageEnum = createEnum<ProgressStage>('ProgressStage', 'What is being done with a document.', {
  queued: 'It waits until its turn comes.',
  reading: 'Its pages are being read.',
  linting: 'The rules are being checked.',
});

@ObjectType('DocumentProgress', { description: 'How far reading a document is.' })
export class DocumentProgressType {
  @Field(() => StageEnum, { description: 'What is being done.' })
  stage!: ProgressStage;

  @Field(() => Int, { nullable: true, description: 'The page that is being read, from 1.' })
  page!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many pages there are.' })
  pages!: number | null;
}

@ObjectType('Document', { description: 'An uploaded file and what was found in it.' })
export class DocumentObjectType {
  @Field(() => ID, { description: 'Starts with `doc_`.' })
  id!: string;

  @Field(() => String, { description: 'The name that it was uploaded with, without folders.' })
  fileName!: string;

  @Field(() => DocumentTypeEnum, {
    nullable: true,
    description: 'What it is; null while it is being read and when it fits none.',
  })
  documentType!: DocumentType | null;

  @Field(() => DocumentStatusEnum, { description: 'How far the work is.' })
  status!: DocumentStatus;

  @Field(() => Int, { description: 'Size of the original in bytes.' })
  fileSize!: number;

  @Field(() => String, { description: 'Media type, decided by content.' })
  mimeType!: string;

  @Field(() => DateTimeScalar, { description: 'When it was uploaded.' })
  createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When anything about it last changed.' })
  updatedAt!: string;

  @Field(() => LanguageEnum, { nullable: true, description: 'Its main language.' })
  language!: Language | null;

  @Field(() => Float, { nullable: true, description: 'How sure the language is, 0 to 1.' })
  languageConfidence!: number | null;

  @Field(() => Float, { nullable: true, description: 'How sure the whole reading is, 0 to 1.' })
  overallConfidence!: number | null;

  @Field(() => ConfidenceBandEnum, { nullable: true, description: 'What the confidence means for its type.' })
  confidenceBand!: ConfidenceBand | null;

  @Field(() => ID, { nullable: true, description: 'The batch that it was uploaded with, a GUID.' })
  uploadBatchId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Your name for the shipment, the same in a whole batch.',
  })
  shipmentLabel!: string | null;

  @Field(() => EnvironmentEnum, { description: 'The world that it belongs to.' })
  environment!: Environment;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When reading it ended.' })
  processedAt!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many pages it has.' })
  pageCount!: number | null;

  @Field(() => String, { description: 'SHA-256 of the original, hexadecimal.' })
  sha256!: string;

  @Field(() => String, { nullable: true, description: 'Why reading it failed.' })
  failureReason!: string | null;

  @Field(() => DocumentProgressType, {
    nullable: true,
    description: 'How far reading it is; null when it is not being read.',
  })
  progress!: DocumentProgressType | null;
}

@ObjectType('DocumentPage', { description: 'A page of documents.' })
export class DocumentPageType {
  @Field(() => [DocumentObjectType], { description: 'The documents.' })
  data!: DocumentObjectType[];

  @Field(() => CursorPaginationType, { description: 'Where the page lies.' })
  pagination!: CursorPaginationType;
}

@ObjectType('Issue', { description: 'Something that a rule found.' })
export class IssueType {
  @Field(() => ID, { description: 'The rule that found it, such as `totals/weights`.' })
  ruleId!: string;

  @Field(() => String, { description: 'The group of the rule.' })
  category!: string;

  @Field(() => IssueSeverityEnum, { description: 'How bad it is.' })
  severity!: Severity;

  @Field(() => String, { description: 'What is wrong.' })
  message!: string;

  @Field(() => String, {
    nullable: true,
    description: 'JSON pointer to the field; null = the document as a whole.',
  })
  field!: string | null;

  @Field(() => ID, { description: 'The document that it was found in.' })
  documentId!: string;

  @Field(() => String, { nullable: true, description: 'What would be right.' })
  expected!: string | null;

  @Field(() => String, { nullable: true, description: 'What is there.' })
  actual!: string | null;

  @Field(() => String, { description: 'What you can do.' })
  help!: string;
}

@ObjectType('DocumentBatch', { description: 'Documents that were uploaded together.' })
export class DocumentBatchType {
  @Field(() => ID, { nullable: true, description: 'The batch; null for a document without one.' })
  uploadBatchId!: string | null;

  @Field(() => [DocumentObjectType], { description: 'Its documents, oldest first.' })
  data!: DocumentObjectType[];

  @Field(() => [IssueType], { description: 'Where its documents disagree with each other.' })
  issues!: IssueType[];
}

@ObjectType('DocumentCounts', { description: 'How many documents there are, by status.' })
export class DocumentCountsType {
  @Field(() => Int, { description: 'They wait to be read, or are being read.' })
  processing!: number;

  @Field(() => Int, { description: 'They were read with enough confidence.' })
  processed!: number;

  @Field(() => Int, { description: 'A person should look at them.' })
  requiresReview!: number;

  @Field(() => Int, { description: 'A person has looked at them.' })
  reviewed!: number;

  @Field(() => Int, { description: 'They could not be read.' })
  failed!: number;

  @Field(() => Int, { description: 'All of them.' })
  total!: number;
}

@ObjectType('DocumentDay', { description: 'The documents that were uploaded on a day, in UTC.' })
export class DocumentDayType extends DocumentCountsType {
  @Field(() => DateTimeScalar, { description: 'Start of the day.' })
  start!: string;
}

@ObjectType('DocumentStatistics', { description: 'Documents over time, in whole days.' })
export class DocumentStatisticsType {
  @Field(() => DateTimeScalar, { description: 'Start of the first day.' })
  from!: string;

  @Field(() => DateTimeScalar, { description: 'End of the last day.' })
  to!: string;

  @Field(() => [DocumentDayType], {
    description: 'Each day, oldest first, also those without a document.',
  })
  data!: DocumentDayType[];

  @Field(() => DocumentCountsType, { description: 'All documents, of any day.' })
  totals!: DocumentCountsType;
}

@InputType('DocumentFilter', { description: 'Only documents that fit all that is given.' })
export class DocumentFilterType {
  @Field(() => DocumentStatusEnum, { nullable: true, description: 'How far the work is.' })
  status?: DocumentStatus | null;

  @Field(() => DocumentTypeEnum, { nullable: true, description: 'What it is.' })
  documentType?: DocumentType | null;

  @Field(() => LanguageEnum, { nullable: true, description: 'Its main language.' })
  language?: Language | null;

  @Field(() => ID, { nullable: true, description: 'The batch, a GUID.' })
  uploadBatchId?: string | null;

  @Field(() => String, { nullable: true, description: 'The whole shipment label.' })
  shipmentLabel?: string | null;

  @Field(() => String, { nullable: true, description: 'A part of the file name, in any letter case.' })
  q?: string | null;
}
