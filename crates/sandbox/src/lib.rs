//! One isolated process tree: create, freeze, thaw, kill, measure; the launcher process
