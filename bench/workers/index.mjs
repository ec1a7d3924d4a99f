// The function that is measured: it gives back its event.
export const handler = async (event) => event;
