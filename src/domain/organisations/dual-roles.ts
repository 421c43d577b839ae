import type { Article } from '../law/article.ts';
import type { Day } from '../time/day.ts';

/** A post a person holds: in which body, for which organisation or partnership, as what. */
export interface HeldPost {
  readonly bodyKind: string;
  readonly bodyName: string;
  /** The municipality the body belongs to, or on whose behalf the person sits there. */
  readonly organisation: string | null;
  readonly partnership: string | null;
  readonly role: string;
  readonly from: Day | null;
  readonly until: Day | null;
}

/** Two posts of one person that the law has something to say about. */
export interface DualRole {
  readonly code:
    | 'vote-on-own-body'
    | 'ends-with-office'
    | 'accountable-to-council'
    | 'accountable-through-executive'
    | 'boards-of-two';
  readonly articles: readonly Article[];
  readonly local: HeldPost;
  readonly regional: HeldPost;
}

const councilLike = (post: HeldPost) => post.bodyKind === 'council' || post.role === 'councillor';
const executiveLike = (post: HeldPost) =>
  post.bodyKind === 'executive' || post.bodyKind === 'mayor' || post.role === 'alderman' || post.role === 'mayor';
const boards = new Set(['general_board', 'executive_board', 'board', 'joint_body']);
const overlap = (left: HeldPost, right: HeldPost) =>
  (left.until === null || right.from === null || right.from < left.until) &&
  (right.until === null || left.from === null || left.from < right.until);

/**
 * The dual roles of one person. A councillor or executive member who also sits on a board of a partnership: may not vote on it in the
 * council (Gemeentewet 28, for the executive through 58), loses the board seat with the office (Wgr 13(2)), and answers to the council
 * (Wgr 16; through the executive 18 and 19). Two boards at once: incompatibilities of Wgr 20.
 */
export function dualRoles(posts: readonly HeldPost[]): readonly DualRole[] {
  const found: DualRole[] = [];
  const regional = posts.filter((post) => post.partnership !== null && boards.has(post.bodyKind));
  const local = posts.filter((post) => post.partnership === null && (councilLike(post) || executiveLike(post)));
  for (const here of local) {
    for (const there of regional) {
      if (!overlap(here, there)) continue;
      if (there.organisation !== null && here.organisation !== null && there.organisation !== here.organisation)
        continue;
      const council = councilLike(here);
      found.push({
        code: 'vote-on-own-body',
        articles: council
          ? [{ law: 'gemeentewet', article: '28' }]
          : [
              { law: 'gemeentewet', article: '28' },
              { law: 'gemeentewet', article: '58' },
            ],
        local: here,
        regional: there,
      });
      found.push({
        code: 'ends-with-office',
        articles: [{ law: 'wgr', article: '13(2)' }],
        local: here,
        regional: there,
      });
      found.push(
        council
          ? { code: 'accountable-to-council', articles: [{ law: 'wgr', article: '16' }], local: here, regional: there }
          : {
              code: 'accountable-through-executive',
              articles: [
                { law: 'wgr', article: '18' },
                { law: 'wgr', article: '19' },
              ],
              local: here,
              regional: there,
            },
      );
    }
  }
  regional.forEach((one, index) => {
    for (const other of regional.slice(index + 1)) {
      if (one.partnership !== other.partnership && overlap(one, other)) {
        found.push({ code: 'boards-of-two', articles: [{ law: 'wgr', article: '20' }], local: one, regional: other });
      }
    }
  });
  return found;
}
