//! AWS request and response shapes, constraints, errors and SigV4, generated from models/
