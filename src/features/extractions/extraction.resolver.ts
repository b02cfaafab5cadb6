import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { DateTimeScalar, type GraphqlContext } from '../../platform/graphql.js';
import { DocumentObjectType, type DocumentView, type IssueView, IssueType } from '../documents/index.js';
import type { ExtractionService } from './extraction.service.js';
import { ExtractionType, IssueListType, RuleCountType } from './extraction.types.js';
import type { ExtractionView } from './extraction.view.js';

@Resolver(() => DocumentObjectType)
export class ExtractionResolver {
  constructor(private readonly extractions: ExtractionService) {}

  @Query(() => ExtractionType, {
    description:
      'What was read from a document. An error with the code `still_processing` while it is being read.',
  })
  documentExtraction(
    @Ctx() { call }: GraphqlContext,
    @Arg('id', () => ID, { description: 'Id of the document.' }) id: string,
  ) {
    return this.extractions.documentExtraction(call, { id });
  }

  @Query(() => IssueListType, {
    description:
      'What the rules found in a document. An error with the code `still_processing` while it is being read.',
  })
  documentIssues(
    @Ctx() { call }: GraphqlContext,
    @Arg('id', () => ID, { description: 'Id of the document.' }) id: string,
  ) {
    return this.extractions.documentIssues(call, { id });
  }

  @Query(() => [RuleCountType], {
    description: 'The rules that found most.',
    complexity: ({ args, childComplexity }) =>
      1 + ((args.limit as number | undefined) ?? 10) * childComplexity,
  })
  issueStatistics(
    @Ctx() { call }: GraphqlContext,
    @Arg('from', () => DateTimeScalar, {
      nullable: true,
      description: 'In documents linted from this time on; by default the last 30 days.',
    })
    from?: string,
    @Arg('to', () => DateTimeScalar, { nullable: true, description: 'Before this time; by default now.' })
    to?: string,
    @Arg('limit', () => Int, { nullable: true, description: 'How many rules: 1 to 100, by default 10.' })
    limit?: number,
  ) {
    return this.extractions.issueStatistics(call, { from, to, limit });
  }

  @FieldResolver(() => ExtractionType, {
    nullable: true,
    description: 'What was read from it; null while it is being read.',
  })
  extraction(@Ctx() context: GraphqlContext, @Root() document: DocumentView): Promise<ExtractionView | null> {
    return context.loadFor('extractions', document, (documents) =>
      this.extractions.extractionsOf(context.call, documents),
    );
  }

  @FieldResolver(() => [IssueType], { description: 'What the rules found in it, worst first.' })
  issues(@Ctx() context: GraphqlContext, @Root() document: DocumentView): Promise<IssueView[]> {
    return context.loadFor('issues', document, (documents) =>
      this.extractions.issuesOf(context.call, documents),
    );
  }
}
