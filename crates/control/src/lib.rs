//! The rules: functions, tags, packages, runtimes and who may call
