//! CloudWatch Logs: DescribeLogGroups, DescribeLogStreams, GetLogEvents, FilterLogEvents.

use control::logs::{
    EventQuery, EventRange, FilterQuery, GroupMatch, GroupQuery, LogError, LogStore, Pattern, StreamFilter,
    StreamOrder, StreamQuery,
};
use domain::Millis;
use wire::Error;
use wire::logs as w;

use crate::{Api, Caller};

type Answer<T> = Result<T, Error>;

impl Api {
    pub(crate) async fn describe_log_groups(
        &self,
        _: &Caller,
        input: w::DescribeLogGroupsRequest,
    ) -> Answer<w::DescribeLogGroupsResponse> {
        let account = self.control.account().clone();
        self.read_logs(move |logs| {
            let name = match (&input.log_group_name_prefix, &input.log_group_name_pattern) {
                (Some(prefix), None) => GroupMatch::Prefix(prefix),
                (None, Some(part)) => GroupMatch::Contains(part),
                (None, None) => GroupMatch::All,
                (Some(_), Some(_)) => {
                    return Err(invalid(
                        "LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters.",
                    ));
                }
            };
            let query = GroupQuery { name, token: input.next_token.as_deref(), limit: count(input.limit) };
            let page = logs.describe_groups(&query).map_err(refused)?;
            let shown = page.items.into_iter().map(|group| {
                let arn = format!("arn:aws:logs:{}:{}:log-group:{}", account.region, account.id, group.name);
                w::LogGroup {
                    log_group_name: Some(group.name.to_string()),
                    creation_time: millis(group.created),
                    metric_filter_count: Some(0),
                    arn: Some(format!("{arn}:*")),
                    stored_bytes: i64::try_from(group.stored_bytes).ok(),
                    log_group_class: Some("STANDARD".into()),
                    log_group_arn: Some(arn),
                    ..Default::default()
                }
            });
            Ok(w::DescribeLogGroupsResponse { log_groups: Some(shown.collect()), next_token: page.next })
        })
        .await
    }

    pub(crate) async fn describe_log_streams(
        &self,
        _: &Caller,
        input: w::DescribeLogStreamsRequest,
    ) -> Answer<w::DescribeLogStreamsResponse> {
        let account = self.control.account().clone();
        self.read_logs(move |logs| {
            let group = group_name(input.log_group_name, input.log_group_identifier)?;
            let query = StreamQuery {
                group: &group,
                prefix: input.log_stream_name_prefix.as_deref(),
                order: match input.order_by.as_deref() {
                    Some("LastEventTime") => StreamOrder::LastEventTime,
                    Some(_) | None => StreamOrder::LogStreamName,
                },
                descending: input.descending == Some(true),
                token: input.next_token.as_deref(),
                limit: count(input.limit),
            };
            let page = logs.describe_streams(&query).map_err(refused)?;
            let shown = page.items.into_iter().map(|stream| w::LogStream {
                arn: Some(format!(
                    "arn:aws:logs:{}:{}:log-group:{group}:log-stream:{}",
                    account.region, account.id, stream.name
                )),
                log_stream_name: Some(stream.name.to_string()),
                creation_time: millis(stream.created),
                first_event_timestamp: millis(stream.first_event),
                last_event_timestamp: millis(stream.last_event),
                last_ingestion_time: millis(stream.last_ingestion),
                stored_bytes: i64::try_from(stream.stored_bytes).ok(),
                ..Default::default()
            });
            Ok(w::DescribeLogStreamsResponse { log_streams: Some(shown.collect()), next_token: page.next })
        })
        .await
    }

    pub(crate) async fn get_log_events(
        &self,
        _: &Caller,
        input: w::GetLogEventsRequest,
    ) -> Answer<w::GetLogEventsResponse> {
        self.read_logs(move |logs| {
            let group = group_name(input.log_group_name, input.log_group_identifier)?;
            let query = EventQuery {
                group: &group,
                stream: &input.log_stream_name,
                range: range(input.start_time, input.end_time),
                token: input.next_token.as_deref(),
                limit: count(input.limit),
                from_head: input.start_from_head == Some(true),
            };
            let page = logs.get_events(&query).map_err(refused)?;
            let shown = page.events.into_iter().map(|event| w::OutputLogEvent {
                timestamp: millis(event.key.timestamp),
                message: Some(event.message),
                ingestion_time: millis(event.ingestion),
            });
            Ok(w::GetLogEventsResponse {
                events: Some(shown.collect()),
                next_forward_token: Some(page.forward),
                next_backward_token: Some(page.backward),
            })
        })
        .await
    }

    pub(crate) async fn filter_log_events(
        &self,
        _: &Caller,
        input: w::FilterLogEventsRequest,
    ) -> Answer<w::FilterLogEventsResponse> {
        self.read_logs(move |logs| {
            let group = group_name(input.log_group_name, input.log_group_identifier)?;
            let pattern = input.filter_pattern.as_deref().filter(|text| !text.is_empty()).map(Pattern::parse);
            let pattern = pattern.transpose().map_err(|error| invalid(error.to_string()))?;
            let streams = match (&input.log_stream_names, &input.log_stream_name_prefix) {
                (Some(_), Some(_)) => {
                    return Err(invalid("logStreamNamePrefix and logStreamNames are mutually exclusive parameters."));
                }
                (Some(names), None) => StreamFilter::Names(names),
                (None, Some(prefix)) => StreamFilter::Prefix(prefix),
                (None, None) => StreamFilter::All,
            };
            let query = FilterQuery {
                group: &group,
                streams,
                range: range(input.start_time, input.end_time),
                pattern: pattern.as_ref(),
                token: input.next_token.as_deref(),
                limit: count(input.limit),
            };
            let page = logs.filter_events(&query).map_err(refused)?;
            let shown = page.items.into_iter().map(|event| w::FilteredLogEvent {
                event_id: Some(event.id()),
                log_stream_name: Some(event.stream.to_string()),
                timestamp: millis(event.key.timestamp),
                message: Some(event.message),
                ingestion_time: millis(event.ingestion),
            });
            Ok(w::FilterLogEventsResponse {
                events: Some(shown.collect()),
                searched_log_streams: Some(Vec::new()),
                next_token: page.next,
            })
        })
        .await
    }

    /// Reading logs reads files: off the threads that serve requests.
    async fn read_logs<T: Send + 'static>(
        &self,
        read: impl FnOnce(&LogStore) -> Answer<T> + Send + 'static,
    ) -> Answer<T> {
        let logs = self.control.logs().clone();
        tokio::task::spawn_blocking(move || read(&logs)).await.unwrap_or_else(|broken| {
            tracing::error!(%broken, "reading logs broke");
            Err(Error::new(500, "ServiceUnavailableException", "The logs could not be read; see the server's log."))
        })
    }
}

fn group_name(name: Option<String>, identifier: Option<String>) -> Answer<String> {
    match (name, identifier) {
        (Some(name), None) => Ok(name),
        // A name or an ARN: `arn:aws:logs:REGION:ACCOUNT:log-group:NAME[:*]`.
        (None, Some(identifier)) => Ok(match identifier.split_once(":log-group:") {
            Some((_, name)) => name.strip_suffix(":*").unwrap_or(name).to_owned(),
            None => identifier,
        }),
        (Some(_), Some(_)) | (None, None) => {
            Err(invalid("Exactly one of logGroupName and logGroupIdentifier must be given."))
        }
    }
}

fn range(start: Option<i64>, end: Option<i64>) -> EventRange {
    let at = |ms: i64| Millis(u64::try_from(ms).unwrap_or_default());
    EventRange { start: start.map(at), end: end.map(at) }
}

fn count(limit: Option<i32>) -> Option<usize> {
    limit.and_then(|n| usize::try_from(n).ok())
}

fn millis(at: Millis) -> Option<i64> {
    i64::try_from(at.0).ok()
}

fn invalid(message: impl Into<String>) -> Error {
    Error::new(400, "InvalidParameterException", message)
}

fn refused(error: LogError) -> Error {
    match error {
        LogError::NoSuchGroup | LogError::NoSuchStream => Error::not_found(error.to_string()),
        LogError::InvalidToken | LogError::PrefixWithEventTime => invalid(error.to_string()),
        LogError::Io { .. } => {
            tracing::error!(error = &error as &dyn std::error::Error, "logs cannot be read");
            Error::new(500, "ServiceUnavailableException", "The logs could not be read; see the server's log.")
        }
    }
}
