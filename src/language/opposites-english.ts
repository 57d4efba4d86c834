/** Words of contrary meaning, a pair a line; "~" where both may be true of one thing. */
export const OPPOSITES_ENGLISH = `
  increase rise rose risen rising grow grew grown growth climb soar expand expansion surge raise | decrease fall fell fallen drop decline shrink shrank shrunk dwindle diminish reduce reduction plummet
  rapid quick fast swift prompt | slow sluggish
  possible feasible | impossible unfeasible
  able capable | unable incapable
  allow permit authorise authorize legalise legalize permission legal lawful | forbid forbade forbidden prohibit prohibition ban banned outlaw illegal unlawful
  accept approve approval endorse ratify | reject rejection veto
  include | exclude exclusion
  opened opens opening | closed closes closing closure shut
  strong | weak
  high | low
  large big huge vast | small tiny
  often frequent regular usual always | rare seldom infrequent
  more | less fewer
  better best | worse worst
  long lengthy | short brief
  early | late
  support favour favor | oppose opposition opponent
  public | private secret confidential
  urban | rural
  domestic | foreign
  internal | external
  northern | southern
  eastern | western
  rich wealthy | poor
  cheap inexpensive | expensive costly
  easy | difficult hard
  simple | complex complicated
  young | old elderly
  new recent | old ancient
  safe | dangerous unsafe
  dry | wet
  hot warm | cold
  guilty | innocent
  convict | acquit
  hire appoint | dismiss sack
  import | export
  majority | minority
  maximum | minimum
  above | below
  inside | outside
  improve improvement | worsen deteriorate deterioration
  strengthen reinforce | weaken
  confirm | deny denied refute
  true correct | false incorrect wrong
  create establish | abolish abolition dissolve scrap
  build built construct | demolish demolition
  mandatory compulsory obligatory obliged must | voluntary optional
  permanent | temporary provisional
  overestimate overrate | underestimate underrate
  same identical | different
  optimistic | pessimistic
  praise | criticise criticize condemn
  profit | loss
  ~ begin began begun start commence | end cease stop stopped finish conclude
  ~ win won victory | lose lost defeat
`;
