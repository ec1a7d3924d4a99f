// The smallest useful Node function: answers with a greeting, and logs that it did.

export const handler = async (event, context) => {
  const name = event.name ?? "world";
  console.log(`greeting ${name}`);
  return { message: `Hello ${name}, from Node`, requestId: context.awsRequestId };
};
