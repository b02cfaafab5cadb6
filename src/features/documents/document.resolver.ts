import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  DateTimeScalar,
  type GraphqlContext,
  UploadScalar,
  pagingDescriptions,
} from '../../platform/graphql.js';
import type { IncomingFile } from '../../platform/incoming-file.js';
import type { DocumentSort } from './document.inputs.js';
import type { DocumentService } from './document.service.js';
import {
  DocumentBatchType,
  DocumentFilterType,
  DocumentObjectType,
  DocumentPageType,
  DocumentSortEnum,
  DocumentStatisticsType,
} from './document.types.js';
import type { DocumentBatchView, DocumentView } from './document.view.js';

/** What a batch is taken to cost in the complexity of a query: few have more documents. */
const usualBatchSize = 10;
/** Likewise statistics: few ask for more days than are shown by default. */
const usualDays = 30;

@Resolver(() => DocumentObjectType)
export class DocumentResolver {
  constructor(private readonly documentService: DocumentService) {}

  @Query(() => DocumentPageType, {
    description: 'Documents, newest first.',
    complexity: ({ args, childComplexity }) =>
      1 + ((args.limit as number | undefined) ?? 20) * childComplexity,
  })
  documents(
    @Ctx() { call }: GraphqlContext,
    @Arg('offset', () => Int, {
      nullable: true,
      description: pagingDescriptions.offsetOrCursor,
    })
    offset?: number,
    @Arg('limit', () => Int, { nullable: true, description: pagingDescriptions.limit }) limit?: number,
    @Arg('after', () => String, {
      nullable: true,
      description: pagingDescriptions.after,
    })
    after?: string,
    @Arg('filter', () => DocumentFilterType, { nullable: true, description: 'Which documents.' })
    filter?: DocumentFilterType,
    @Arg('sort', () => DocumentSortEnum, {
      nullable: true,
      description: 'In which order; newest first by default.',
    })
    sort?: DocumentSort,
  ) {
    return this.documentService.documents(call, {
      offset,
      limit,
      after,
      filter: filter && { ...filter },
      sort,
    });
  }

  @Query(() => DocumentObjectType, { description: 'One document.' })
  document(
    @Ctx() { call }: GraphqlContext,
    @Arg('id', () => ID, { description: 'Id of the document.' }) id: string,
  ) {
    return this.documentService.document(call, { id });
  }

  @Query(() => DocumentBatchType, {
    description: 'The documents that were uploaded with one batch.',
    complexity: ({ childComplexity }) => 1 + usualBatchSize * childComplexity,
  })
  documentBatch(
    @Ctx() { call }: GraphqlContext,
    @Arg('uploadBatchId', () => ID, { description: 'The batch, a GUID.' }) uploadBatchId: string,
  ) {
    return this.documentService.documentBatch(call, { uploadBatchId });
  }

  @Query(() => DocumentStatisticsType, {
    description: 'Documents of each day by the status that they have now, and how many there are in all.',
    complexity: ({ childComplexity }) => 1 + usualDays * childComplexity,
  })
  documentStatistics(
    @Ctx() { call }: GraphqlContext,
    @Arg('from', () => DateTimeScalar, {
      nullable: true,
      description: 'A time on the first day; by default 30 days are shown, 400 at most.',
    })
    from?: string,
    @Arg('to', () => DateTimeScalar, { nullable: true, description: 'Before this time; by default now.' })
    to?: string,
  ) {
    return this.documentService.documentStatistics(call, { from, to });
  }

  @Mutation(() => DocumentObjectType, {
    description:
      'Uploads a PDF, PNG, JPEG or TIFF of up to 5 MB. It is read afterwards: the status is PROCESSING.',
  })
  uploadDocument(
    @Ctx() { call }: GraphqlContext,
    @Arg('file', () => UploadScalar, { description: 'The file.' }) file: IncomingFile,
    @Arg('uploadBatchId', () => ID, {
      nullable: true,
      description: 'A GUID of your choice that documents uploaded together share.',
    })
    uploadBatchId?: string,
    @Arg('idempotencyKey', () => String, {
      nullable: true,
      description: 'Makes a repeated upload give the first one’s answer, for 24 hours.',
    })
    idempotencyKey?: string,
  ) {
    return this.documentService.uploadDocument(call, { file, uploadBatchId, idempotencyKey });
  }

  @Mutation(() => DocumentObjectType, {
    description: 'Names the shipment of a document and of all others of its batch.',
  })
  setShipmentLabel(
    @Ctx() { call }: GraphqlContext,
    @Arg('id', () => ID, { description: 'Id of the document.' }) id: string,
    @Arg('shipmentLabel', () => String, { description: 'Up to 100 characters; empty takes the label away.' })
    shipmentLabel: string,
  ) {
    return this.documentService.setShipmentLabel(call, { id, shipmentLabel });
  }

  @Mutation(() => Boolean, { description: 'Deletes a document and its file. Answers true.' })
  deleteDocument(
    @Ctx() { call }: GraphqlContext,
    @Arg('id', () => ID, { description: 'Id of the document.' }) id: string,
  ) {
    return this.documentService.deleteDocument(call, { id });
  }

  @FieldResolver(() => DocumentBatchType, {
    description: 'The documents that were uploaded together with this one, itself included.',
    complexity: ({ childComplexity }) => 1 + usualBatchSize * childComplexity,
  })
  async batch(@Ctx() context: GraphqlContext, @Root() document: DocumentView): Promise<DocumentBatchView> {
    const { uploadBatchId } = document;
    if (uploadBatchId === null) return { uploadBatchId, data: [document], issues: [] };
    return context.load('batches', uploadBatchId, (ids) =>
      this.documentService.batchesById(context.call, ids),
    );
  }
}
