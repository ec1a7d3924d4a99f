//! Every limit, named once. The numbers are the service's (facts: behaviour §2, §3, §11; runtimes §c).

/// A bare function name in CreateFunction.
pub const FUNCTION_NAME_CHARS_MAX: usize = 64;
/// The zip, as uploaded.
pub const ZIP_BYTES_MAX: u64 = 52_428_800;
/// The sum of all files of a zip, inflated.
pub const UNZIPPED_BYTES_MAX: u64 = 262_144_000;
/// Entries of one zip: what the format's plain central directory can name.
pub const ZIP_ENTRIES_MAX: usize = 65_535;
/// Directories inside one another in a zip. Ours: deep enough for any `node_modules`.
pub const ZIP_DEPTH_MAX: usize = 128;
/// One path inside a zip, bytes. Linux's PATH_MAX less the mount point.
pub const ZIP_PATH_BYTES_MAX: usize = 3_800;
/// The body of CreateFunction or UpdateFunctionCode.
pub const REQUEST_BYTES_MAX: u64 = 70_167_211;
/// A synchronous event, and any other request body.
pub const PAYLOAD_BYTES_MAX: usize = 6 * 1024 * 1024;
/// A synchronous response: 6 MiB and 100 bytes.
pub const RESPONSE_BYTES_MAX: usize = 6_291_556;
/// Environment variables as compact JSON.
pub const ENVIRONMENT_BYTES_MAX: usize = 4096;
/// Destinations on one list of what a function reaches. Ours: a packet that opens a connection is compared with each.
pub const DESTINATIONS_MAX: usize = 256;
/// Tags on one resource.
pub const TAGS_MAX: usize = 50;
/// MemorySize, MB.
pub const MEMORY_MB: std::ops::RangeInclusive<u32> = 128..=10_240;
/// MemorySize that buys one whole core, MB.
pub const MEMORY_MB_PER_CORE: u32 = 1769;
/// Timeout, seconds.
pub const TIMEOUT_SECONDS_MAX: u32 = 900;
/// Default Timeout, seconds.
pub const TIMEOUT_SECONDS_DEFAULT: u32 = 3;
/// Default MemorySize, MB.
pub const MEMORY_MB_DEFAULT: u32 = 128;
/// Default size of /tmp, MB.
pub const TMP_MB_DEFAULT: u32 = 512;
/// INIT of an on-demand environment, seconds.
pub const INIT_SECONDS_MAX: u64 = 10;
/// Processes and threads in one environment.
pub const TASKS_MAX: u32 = 1024;
/// Open files per process.
pub const OPEN_FILES_MAX: u64 = 1024;
/// What `LogType=Tail` returns, bytes before base64.
pub const LOG_TAIL_BYTES: usize = 4096;
/// Concurrent executions of the account.
pub const CONCURRENCY_MAX: usize = 1000;
/// Code of all functions together, bytes.
pub const CODE_BYTES_TOTAL: u64 = 80_530_636_800;
/// Everything in an image's layers, inflated (facts, runtimes §c: "image 10 GB uncompressed").
pub const IMAGE_BYTES_MAX: u64 = 10_737_418_240;
/// Files, directories and links of one image. Ours: five times what a large desktop distribution has.
pub const IMAGE_ENTRIES_MAX: usize = 1_000_000;
/// The names and link targets of one image together, bytes. Ours: they are held in memory.
pub const IMAGE_NAMES_BYTES_MAX: usize = 64 * 1024 * 1024;
/// Layers of one image. Ours: what overlayfs-based engines stop at.
pub const IMAGE_LAYERS_MAX: usize = 128;
/// An index, a manifest or a configuration, bytes. The distribution specification's least that registries take.
pub const IMAGE_JSON_BYTES_MAX: u64 = 4 * 1024 * 1024;
/// The variables that an image sets, bytes (facts, runtimes §c: "image config 16 KB").
pub const IMAGE_ENV_BYTES_MAX: usize = 16 * 1024;
/// Customer-managed runtimes of one account. Ours: the model has a quota's error and no figure.
pub const CUSTOM_RUNTIMES_MAX: usize = 100;
/// Versions, and aliases, of one of them. Ours.
pub const CUSTOM_RUNTIME_PARTS_MAX: usize = 100;
/// How long a deleted one can be restored where the request does not say, days. Ours: the most that it may say.
pub const RECOVERY_DAYS_DEFAULT: u32 = 30;
