mod interpreter;
mod named;
mod process;
mod table;
