/** Why `npm start` can't go on, in one sentence that says what to do. */
export class StartProblem extends Error {}
