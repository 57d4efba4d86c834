/** Said with every message, and once more for the client: whatever a text holds, nobody is notified by it. */
export const NO_MENTIONS = { parse: [], repliedUser: false } as const;
