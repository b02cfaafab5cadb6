import { GraphQLJSON, GraphQLJSONObject } from 'graphql-scalars';
import { Field, Float, ID, Int, InterfaceType, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql.js';
import {
  ConfidenceBandEnum,
  DocumentStatusEnum,
  DocumentTypeEnum,
  IssueSeverityEnum,
  IssueType,
} from '../documents/index.js';
import type {
  CandidateView,
  ExtractionView,
  FieldView,
  IssueListView,
  PartView,
  RuleCountView,
} from './extraction.view.js';

@ObjectType('Box', {
  description: 'A rectangle on a page, in points (1/72 inch) from the upper left corner.',
})
export class BoxType {
  @Field(() => Float, { description: 'Left edge.' })
  x!: number;

  @Field(() => Float, { description: 'Upper edge.' })
  y!: number;

  @Field(() => Float, { description: 'Width.' })
  width!: number;

  @Field(() => Float, { description: 'Height.' })
  height!: number;
}

@ObjectType('FieldCandidate', { description: 'What else a value might be.' })
export class FieldCandidateType implements CandidateView {
  @Field(() => GraphQLJSON, { description: 'The value: a text, a number or a list of texts.' })
  value!: CandidateView['value'];

  @Field(() => String, { description: 'As it stands on the page.' })
  rawText!: string;

  @Field(() => Int, { description: 'The page, from 1.' })
  page!: number;

  @Field(() => BoxType, { description: 'Where on the page.' })
  box!: BoxType;

  @Field(() => Float, { description: 'How sure it is, 0 to 1.' })
  confidence!: number;
}

@ObjectType('ExtractedField', { description: 'A field of a document with its evidence.' })
export class ExtractedFieldType implements FieldView {
  @Field(() => String, {
    description:
      'The field, or a path such as `lineItems/0/quantity`; in a bundle it begins with `parts/N/`.',
  })
  name!: string;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description:
      'The value, as corrected: a text, a number or a list of texts; null = it isn’t on the document.',
  })
  value!: FieldView['value'];

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'The value as it was read, whatever was corrected; null = nothing was read.',
  })
  readValue!: FieldView['readValue'];

  @Field(() => String, { nullable: true, description: 'As it stands on the page.' })
  rawText!: string | null;

  @Field(() => Int, { nullable: true, description: 'The page, from 1.' })
  page!: number | null;

  @Field(() => BoxType, { nullable: true, description: 'Where on the page.' })
  box!: BoxType | null;

  @Field(() => Float, {
    description: 'How sure it is, 0 to 1; 1 after a correction, 0 when it was not found.',
  })
  confidence!: number;

  @Field(() => Boolean, { description: 'Whether a document of its type must have it.' })
  isRequired!: boolean;

  @Field(() => [FieldCandidateType], { description: 'Up to two other candidates.' })
  alternatives!: FieldCandidateType[];

  @Field(() => String, { nullable: true, description: 'Who corrected it: an email, or the name of a key.' })
  correctedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was corrected last.' })
  correctedAt!: string | null;
}

@ObjectType('ExtractionPart', { description: 'One document of a bundle.' })
export class ExtractionPartType implements PartView {
  @Field(() => DocumentTypeEnum, { nullable: true, description: 'What it is; null when it fits no type.' })
  documentType!: PartView['documentType'];

  @Field(() => [Int], { description: 'Its pages in the file, from 1.' })
  pages!: number[];

  @Field(() => GraphQLJSONObject, { description: 'Document type → field → value.' })
  extractedData!: PartView['extractedData'];

  @Field(() => GraphQLJSONObject, { description: 'Field name or path → confidence, 0 to 1.' })
  confidences!: PartView['confidences'];
}

@ObjectType('PageSize', { description: 'A page of the original.' })
export class PageSizeType {
  @Field(() => Int, { description: 'From 1.' })
  number!: number;

  @Field(() => Float, { description: 'Width in points.' })
  width!: number;

  @Field(() => Float, { description: 'Height in points.' })
  height!: number;

  @Field(() => String, {
    description: '`text` when its words come from the file, `ocr` when they were recognized in a picture.',
  })
  source!: 'text' | 'ocr';
}

@InterfaceType('ReadDocument', { description: 'What was read from a document, with corrections in place.' })
export abstract class ReadDocumentType {
  @Field(() => GraphQLJSONObject, {
    description:
      'Document type → field → value, with corrections in place. Empty for a bundle: see its parts.',
  })
  extractedData!: ExtractionView['extractedData'];

  @Field(() => GraphQLJSONObject, { description: 'Field name or path → confidence, 0 to 1.' })
  confidences!: ExtractionView['confidences'];

  @Field(() => [ExtractionPartType], {
    description: 'The documents of a bundle; empty when the file is one document.',
  })
  parts!: ExtractionPartType[];

  @Field(() => [ExtractedFieldType], { description: 'Every field with its evidence.' })
  fields!: ExtractedFieldType[];

  @Field(() => [String], {
    description: 'The fields that documents of its type may have, and that `fields` doesn’t name.',
  })
  otherFields!: string[];

  @Field(() => [PageSizeType], { description: 'The pages that the boxes are on.' })
  pages!: PageSizeType[];

  @Field(() => [IssueType], { description: 'What the rules found, worst first.' })
  issues!: IssueType[];
}

@ObjectType('Extraction', {
  implements: ReadDocumentType,
  description: 'What was read from a document, with corrections in place.',
})
export class ExtractionType extends ReadDocumentType implements Omit<ExtractionView, 'fields' | 'pages'> {
  @Field(() => ID, { description: 'The document.' })
  documentId!: string;

  @Field(() => DocumentTypeEnum, {
    nullable: true,
    description: 'What it is; null for a bundle and when it fits none.',
  })
  documentType!: ExtractionView['documentType'];

  @Field(() => DocumentStatusEnum, { description: 'How far the work is.' })
  status!: ExtractionView['status'];

  @Field(() => Float, { nullable: true, description: 'How sure the whole reading is, 0 to 1.' })
  overallConfidence!: number | null;

  @Field(() => ConfidenceBandEnum, { nullable: true, description: 'What the confidence means for its type.' })
  confidenceBand!: ExtractionView['confidenceBand'];
}

@ObjectType('IssueList', { description: 'What the rules found in a document.' })
export class IssueListType implements IssueListView {
  @Field(() => [IssueType], { description: 'The issues, worst first.' })
  data!: IssueType[];

  @Field(() => Boolean, { description: 'Whether it was read and none of the issues is an error.' })
  valid!: boolean;

  @Field(() => Float, { nullable: true, description: 'The overall confidence, 0 to 1.' })
  score!: number | null;
}

@ObjectType('RuleCount', { description: 'How often a rule found something.' })
export class RuleCountType implements RuleCountView {
  @Field(() => ID, { description: 'The rule.' })
  ruleId!: string;

  @Field(() => IssueSeverityEnum, { description: 'How bad its issues are.' })
  severity!: RuleCountView['severity'];

  @Field(() => String, { description: 'What it checks.' })
  what!: string;

  @Field(() => Int, { description: 'How many issues it found.' })
  count!: number;

  @Field(() => Int, { description: 'In how many documents.' })
  documents!: number;
}
