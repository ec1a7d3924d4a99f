mod interpreter;
mod process;
mod table;
