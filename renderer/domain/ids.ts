/** Ids are random and say nothing about the thing; the brand keeps one kind from standing in for another. */
export type EditionId = string & { readonly __id: "Edition" };
export type SessionId = string & { readonly __id: "Session" };
export type SessionChangeId = string & { readonly __id: "SessionChange" };
export type ContactId = string & { readonly __id: "Contact" };
export type SupportMeetingId = string & { readonly __id: "SupportMeeting" };
export type ActionPlanId = string & { readonly __id: "ActionPlan" };
export type ClaimId = string & { readonly __id: "Claim" };
export type NotedNeedId = string & { readonly __id: "NotedNeed" };
export type PairId = string & { readonly __id: "Pair" };
export type VenueId = string & { readonly __id: "Venue" };
export type ApplicationId = string & { readonly __id: "Application" };
export type PersonId = string & { readonly __id: "Person" };
export type PlaceId = string & { readonly __id: "CohortPlace" };
export type MarkId = string & { readonly __id: "Mark" };
export type GuestId = string & { readonly __id: "Guest" };
export type TemplateId = string & { readonly __id: "LetterTemplate" };
export type LetterId = string & { readonly __id: "Letter" };
export type BatchId = string & { readonly __id: "ImportBatch" };
export type EqualityId = string & { readonly __id: "EqualityResponse" };
export type SurveyResponseId = string & { readonly __id: "SurveyResponse" };
export type TaughtFormId = string & { readonly __id: "TaughtForm" };
export type FormColumnsId = string & { readonly __id: "FormColumns" };
export type MarkWordId = string & { readonly __id: "MarkWord" };
export type ReviewerId = string & { readonly __id: "Reviewer" };
export type ReviewId = string & { readonly __id: "Review" };
export type PanelEntryId = string & { readonly __id: "PanelEntry" };
export type SignedSheetId = string & { readonly __id: "SignedSheet" };
export type OriginalId = string & { readonly __id: "Original" };

/** Gives a new random id; comes in as an argument so that rules and actions are tested without mocks. */
export type NewId = () => string;
