import { ApolloClient, HttpLink, InMemoryCache, NetworkStatus, gql } from '@apollo/client';
import { Defer20220824Handler, GraphQL17Alpha2Handler, GraphQL17Alpha9Handler } from '@apollo/client/incremental';

export const handlers = { Defer20220824Handler, GraphQL17Alpha2Handler, GraphQL17Alpha9Handler };

/** What Apollo Client shows when the last part has come, and in how many steps it got there. */
export function ask(url, query, Handler) {
  const client = new ApolloClient({
    link: new HttpLink({ uri: url }),
    cache: new InMemoryCache(),
    incrementalHandler: new Handler(),
  });
  return new Promise((resolve, reject) => {
    let steps = 0;
    const watched = client.watchQuery({ query: gql(query), errorPolicy: 'all', fetchPolicy: 'network-only' });
    const timer = setTimeout(() => reject(new Error('no last part within 10 s')), 10_000);
    watched.subscribe({
      next: (result) => {
        steps++;
        if (result.loading || result.networkStatus === NetworkStatus.streaming)
          return;
        clearTimeout(timer);
        client.stop();
        resolve({ data: result.data, error: result.error, steps });
      },
      error: reject,
    });
  });
}

/** What Apollo Client is told first of a subscription, which it takes over HTTP as the parts of one answer. */
export function listen(url, query) {
  const client = new ApolloClient({ link: new HttpLink({ uri: url }), cache: new InMemoryCache() });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('nothing within 10 s')), 10_000);
    const listening = client.subscribe({ query: gql(query), errorPolicy: 'all' }).subscribe({
      next: ({ data, error }) => {
        clearTimeout(timer);
        setTimeout(() => listening.unsubscribe());
        client.stop();
        resolve({ data, error });
      },
      error: reject,
      complete: () => reject(new Error('over before anything came')),
    });
  });
}
